//go:build linux

package factory_test

import (
	"debug/elf"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// The program of the README, in a module of its own that vendors this one: vendoring drops folders and files that Go does
// not see.
func TestAProgramThatVendorsTheModule(t *testing.T) {
	folder := t.TempDir()
	module, err := filepath.Abs(".")
	if err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(folder, "main.go"), readmeProgram(t))
	write(t, filepath.Join(folder, "go.mod"), fmt.Sprintf(`module example.com/consumer

go 1.23

require github.com/factory-ai/libfactory/bindings/go v0.1.0

replace github.com/factory-ai/libfactory/bindings/go => %s
`, module))
	output(t, folder, "go", "mod", "vendor")

	for tag, wantsLibrary := range map[string]bool{"": true, "factory_static": false} {
		program := filepath.Join(folder, "consumer"+tag)
		output(t, folder, "go", "build", "-mod=vendor", "-tags", tag, "-o", program)
		if got := needsLibrary(t, program); got != wantsLibrary {
			t.Errorf("with tag %q: the program needs the shared library: %v", tag, got)
		}
		if got := strings.Count(output(t, folder, program), "\n"); got < 250 { // a title may have line breaks
			t.Errorf("with tag %q the program prints %d lines for 250 sessions", tag, got)
		}
	}
}

func readmeProgram(t *testing.T) string {
	t.Helper()
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(readme), "```go\n")
	program, _, found := strings.Cut(rest, "```")
	if !found {
		t.Fatal("the README has no program")
	}
	return program
}

func write(t *testing.T, path, content string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
}

func output(t *testing.T, folder string, name string, arguments ...string) string {
	t.Helper()
	command := exec.Command(name, arguments...)
	command.Dir = folder
	command.Env = append(os.Environ(), "GOPROXY=off", "GOWORK=off")
	output, err := command.CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", command, err, output)
	}
	return string(output)
}

func needsLibrary(t *testing.T, program string) bool {
	t.Helper()
	file, err := elf.Open(program)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	libraries, err := file.ImportedLibraries()
	if err != nil {
		t.Fatal(err)
	}
	return strings.Contains(strings.Join(libraries, " "), "libfactory")
}
