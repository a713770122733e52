//go:build linux

package factory_test

import (
	"debug/elf"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// The program of the README, in a module of its own that vendors this one: vendoring drops folders and files that Go does
// not see.
func TestAProgramThatVendorsTheModule(t *testing.T) {
	folder := vendoringProgram(t)
	for _, variant := range []struct {
		tag, ldflags   string
		needsLibraries string
	}{
		{"", "", "libfactory"},
		{"factory_static", "", "libc.so"},
		{"factory_static", "-extldflags=-static", ""},
	} {
		program := filepath.Join(folder, "consumer")
		output(t, folder, "go", "build", "-mod=vendor", "-tags", variant.tag, "-ldflags", variant.ldflags, "-o", program)
		needed := neededLibraries(t, program)
		if !strings.Contains(needed, variant.needsLibraries) || (variant.needsLibraries == "") != (needed == "") ||
			(variant.tag != "" && strings.Contains(needed, "libfactory")) {
			t.Errorf("%+v: the program needs %q", variant, needed)
		}
		if got := strings.Count(output(t, folder, program), "\n"); got < 250 { // a title may have line breaks
			t.Errorf("%+v: the program prints %d lines for 250 sessions", variant, got)
		}
	}
}

// Go switches cgo off by itself for another system, and where it finds no C compiler.
func TestWithoutCgoTheCompilerNamesIt(t *testing.T) {
	folder := vendoringProgram(t)
	goCommand, err := exec.LookPath("go")
	if err != nil {
		t.Fatal(err)
	}
	for _, environment := range [][]string{
		{"CGO_ENABLED=0"},
		{"GOOS=darwin", "GOARCH=arm64"},
		{"PATH=" + folder},
	} {
		command := exec.Command(goCommand, "build", "-mod=vendor", ".")
		command.Dir = folder
		command.Env = slices.DeleteFunc(os.Environ(), func(variable string) bool {
			return strings.HasPrefix(variable, "CGO_ENABLED=") || strings.HasPrefix(variable, "CC=")
		})
		command.Env = append(append(command.Env, "GOPROXY=off", "GOWORK=off"), environment...)
		said, err := command.CombinedOutput()
		if err == nil || !strings.Contains(string(said), "libfactory needs cgo: set CGO_ENABLED=1, and CC to a C compiler") ||
			strings.Contains(string(said), "undefined") || strings.Count(string(said), "\n") > 2 {
			t.Errorf("%v: %v\n%s", environment, err, said)
		}
	}
}

// vendoringProgram gives a folder with the program of the README and all that it needs.
func vendoringProgram(t *testing.T) string {
	t.Helper()
	folder := t.TempDir()
	module, err := filepath.Abs(".")
	if err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(folder, "main.go"), readmeProgram(t))
	write(t, filepath.Join(folder, "go.mod"), fmt.Sprintf(`module example.com/consumer

go 1.23

require github.com/factory-ai/libfactory/bindings/go v0.2.0

replace github.com/factory-ai/libfactory/bindings/go => %s
`, module))
	output(t, folder, "go", "mod", "vendor")
	return folder
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

func neededLibraries(t *testing.T, program string) string {
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
	return strings.Join(libraries, " ")
}
