package factory_test

import (
	"fmt"
	"os"
	"runtime"
	"testing"
	"time"

	factory "github.com/factory-ai/libfactory/bindings/go"
)

// shared is the emulator of the tests that need no faults and no settings of their own. Examples reach it through the
// environment.
var shared *emulator

// makeClientOnly is the variable that makes another program of this one: it makes a client and tells its error.
const makeClientOnly = "FACTORY_GO_TEST_MAKE_CLIENT"

func TestMain(m *testing.M) {
	if os.Getenv(makeClientOnly) != "" {
		_, err := factory.NewClient()
		fmt.Println(err)
		return
	}
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
