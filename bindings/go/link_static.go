//go:build factory_static

package factory

// #cgo pkg-config: --static factory
// #cgo linux LDFLAGS: -l:libfactory.a -Wl,--as-needed
// #cgo windows CFLAGS: -DFACTORY_STATIC
// #cgo windows LDFLAGS: -l:libfactory.a
import "C"

// The archive is named first and answers every name, so that the linker drops the shared library that pkg-config names.
