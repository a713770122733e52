package factory_test

import (
	"fmt"
	"os"
	"runtime"
	"testing"
	"time"
)

// shared is the emulator of the tests that need no faults and no settings of their own. Examples reach it through the
// environment.
var shared *emulator

func TestMain(m *testing.M) {
	os.Exit(run(m))
}

func run(m *testing.M) int {
	var err error
	if shared, err = startEmulator(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer shared.stop()
	os.Setenv("FACTORY_BASE_URL", shared.url)
	os.Setenv("FACTORY_API_KEY", "fk-emulator")
	before := runtime.NumGoroutine()
	if code := m.Run(); code != 0 {
		return code
	}
	if err := noGoroutinesBeyond(before); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	return 0
}

// noGoroutinesBeyond allows those that are about to end some time to do so.
func noGoroutinesBeyond(count int) error {
	for range 100 {
		if runtime.NumGoroutine() <= count {
			return nil
		}
		time.Sleep(50 * time.Millisecond)
	}
	stacks := make([]byte, 1<<16)
	return fmt.Errorf("goroutines were left behind:\n%s", stacks[:runtime.Stack(stacks, true)])
}
