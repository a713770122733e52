//go:build factory_gc

package factory_test

import "runtime"

// With this tag the garbage is collected all the time, so that memory which Go does not see in use goes away at once.
func init() {
	go func() {
		for {
			runtime.GC()
		}
	}()
}
