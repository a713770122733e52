package factory_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	factory "github.com/factory-ai/libfactory/bindings/go"
)

// emulator is a process that emulates the service.
type emulator struct {
	url     string
	process *exec.Cmd
}

func startEmulator(arguments ...string) (*emulator, error) {
	program, err := emulatorProgram()
	if err != nil {
		return nil, err
	}
	process := exec.Command(program, arguments...)
	process.Stderr = os.Stderr
	output, err := process.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := process.Start(); err != nil {
		return nil, err
	}
	url, err := bufio.NewReader(output).ReadString('\n')
	if err != nil {
		return nil, fmt.Errorf("the emulator did not say where it listens: %w", err)
	}
	return &emulator{strings.TrimSpace(url), process}, nil
}

// emulatorProgram is FACTORY_EMULATOR, or built from this repository.
func emulatorProgram() (string, error) {
	if program := os.Getenv("FACTORY_EMULATOR"); program != "" {
		return program, nil
	}
	root, err := filepath.Abs("../..")
	if err != nil {
		return "", err
	}
	build := exec.Command("cargo", "build", "--locked", "--package", "factory-emulator")
	build.Dir = root
	if output, err := build.CombinedOutput(); err != nil {
		return "", fmt.Errorf("the emulator could not be built; set FACTORY_EMULATOR to its program: %w\n%s", err, output)
	}
	target := os.Getenv("CARGO_TARGET_DIR")
	if target == "" {
		target = filepath.Join(root, "target")
	}
	return filepath.Join(target, "debug", "factory-emulator"), nil
}

func (e *emulator) stop() {
	e.process.Process.Kill()
	e.process.Wait()
}

// newEmulator starts an emulator for one test.
func newEmulator(t *testing.T, arguments ...string) *emulator {
	t.Helper()
	e, err := startEmulator(arguments...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(e.stop)
	return e
}

// client gives a client of the emulator with the key that it answers normally.
func (e *emulator) client(t *testing.T, options ...factory.Option) *factory.Client {
	t.Helper()
	options = append([]factory.Option{factory.WithBaseURL(e.url), factory.WithAPIKey("fk-emulator")}, options...)
	client, err := factory.NewClient(options...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { client.Close() })
	return client
}

type fault map[string]any

// fail has the next requests fail.
func (e *emulator) fail(t *testing.T, faults ...fault) {
	t.Helper()
	body, err := json.Marshal(faults)
	if err != nil {
		t.Fatal(err)
	}
	e.do(t, http.MethodPost, "/emulator/faults", body)
}

type loggedRequest struct {
	Method, Target string
	Headers        map[string][]string
	Body           string
	CarriedOut     bool
}

// requests gives the requests to the service so far.
func (e *emulator) requests(t *testing.T) (requests []loggedRequest) {
	t.Helper()
	if err := json.Unmarshal(e.do(t, http.MethodGet, "/emulator/requests", nil), &requests); err != nil {
		t.Fatal(err)
	}
	return requests
}

// do makes a request by Go's own HTTP client.
func (e *emulator) do(t *testing.T, method, path string, body []byte) []byte {
	t.Helper()
	request, err := http.NewRequest(method, e.url+path, bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	request.Close = true // leaves no goroutine behind
	request.Header.Set("Authorization", "Bearer fk-emulator")
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	content, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	if answer.StatusCode >= 300 {
		t.Fatalf("%s %s: %s: %s", method, path, answer.Status, content)
	}
	return content
}
