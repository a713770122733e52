//go:build linux && !factory_static

package factory_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

const otherABI = `
#include <stdint.h>
uint32_t factory_abi_version(void) { return 99; }
`

// The program is run again, with a library in front that says that it has another ABI.
func TestALibraryOfAnotherABIIsRefused(t *testing.T) {
	folder := t.TempDir()
	source, library := filepath.Join(folder, "other.c"), filepath.Join(folder, "other.so")
	write(t, source, otherABI)
	output(t, folder, "cc", "-shared", "-fPIC", "-o", library, source)

	program := exec.Command(os.Args[0])
	program.Env = append(os.Environ(), makeClientOnly+"=1", "LD_PRELOAD="+library, "ASAN_OPTIONS=verify_asan_link_order=0")
	said, err := program.Output()
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(said), "has ABI 99, but this program was built for ABI 1") {
		t.Errorf("it said %q", said)
	}
}
