package factory_test

import (
	"bufio"
	"bytes"
	"context"
	"encoding/base64"
	"errors"
	"net"
	"net/http"
	"path/filepath"
	"strings"
	"testing"
	"time"

	factory "github.com/factory-ai/libfactory/bindings/go"
)

func TestArchiveAndTagKeepTheOtherSettings(t *testing.T) {
	client, ctx := newEmulator(t).client(t), context.Background()
	session := must(client.CreateSession(ctx, &factory.CreateSessionParams{
		ComputerID: "cmp-borealis", Settings: &factory.WritableSessionSettings{Model: "m"},
	}))(t)
	for _, step := range []struct {
		name     string
		call     func() (*factory.Session, error)
		archived bool
		tags     int
	}{
		{"archive", func() (*factory.Session, error) { return client.ArchiveSession(ctx, session.SessionID) }, true, 0},
		{"tag", func() (*factory.Session, error) { return client.TagSession(ctx, session.SessionID, "ci") }, true, 1},
		{"unarchive", func() (*factory.Session, error) { return client.UnarchiveSession(ctx, session.SessionID) }, false, 1},
		{"untag", func() (*factory.Session, error) { return client.UntagSession(ctx, session.SessionID, "ci") }, false, 0},
	} {
		settings := must(step.call())(t).Settings
		if settings.Model != "m" || settings.HasArchivedAt != step.archived || len(settings.Tags) != step.tags {
			t.Errorf("%s: %+v", step.name, settings)
		}
	}
	if _, err := client.TagSession(ctx, session.SessionID, ""); !errors.Is(err, factory.ErrInvalidArgument) {
		t.Errorf("a tag without a name: %v", err)
	}
}

func TestFindComputer(t *testing.T) {
	e := newEmulator(t)
	client, ctx := e.client(t), context.Background()
	for _, name := range []string{"atlas", "cmp-atlas"} {
		if found := must(client.FindComputer(ctx, name, 0))(t); found.Name != "atlas" {
			t.Errorf("%s is %+v", name, found)
		}
	}
	if woken := must(client.FindComputer(ctx, "cygnus", time.Minute))(t); woken.Status != factory.ComputerStatusActive {
		t.Errorf("woken: %+v", woken)
	}
	if _, err := client.FindComputer(ctx, "none", 0); !errors.Is(err, factory.ErrNotFound) {
		t.Errorf("of one that is not there: %v", err)
	}
	if _, err := client.FindComputer(ctx, "atlas", -1); !errors.Is(err, factory.ErrInvalidArgument) {
		t.Errorf("waiting backwards: %v", err)
	}
}

func TestFilesAreAttachedAsWhatTheirBytesSay(t *testing.T) {
	e := newEmulator(t)
	client, folder := e.client(t), t.TempDir()
	png, pdf := "\x89PNG\r\n\x1a\n\x00", "%PDF-1.7\n"
	session := newSession(t, client)
	params := factory.PostMessageParams{Text: "See these"}
	for name, content := range map[string]string{"a": png, "b.txt": pdf, "c.pdf": "Grüße <&>\n"} {
		write(t, filepath.Join(folder, name), content)
	}
	for _, name := range []string{"a", "b.txt", "c.pdf"} {
		if err := params.AttachFile(filepath.Join(folder, name)); err != nil {
			t.Fatal(err)
		}
	}
	if err := params.Attach("", []byte("in no file")); err != nil {
		t.Fatal(err)
	}
	must(client.PostMessage(context.Background(), session.SessionID, &params))(t)
	sent := parse(t, []byte(e.requests(t)[1].Body)).(object)
	encoded := base64.StdEncoding.EncodeToString
	want := object{
		"text":   "See these",
		"images": []any{object{"type": "base64", "mediaType": "image/png", "data": encoded([]byte(png))}},
		"files": []any{
			object{"type": "base64", "mediaType": "application/pdf", "data": encoded([]byte(pdf)), "name": "b.txt"},
			object{"type": "text", "mediaType": "text/plain", "data": "Grüße <&>\n", "name": "c.pdf"},
			object{"type": "text", "mediaType": "text/plain", "data": "in no file"},
		},
	}
	if !bytes.Equal(encode(t, sent), encode(t, want)) {
		t.Errorf("sent: %v", sent)
	}

	write(t, filepath.Join(folder, "large"), pdf+strings.Repeat(" ", 3<<20))
	write(t, filepath.Join(folder, "odd"), "\x00\xff")
	for _, name := range []string{"large", "odd", "none", "nul\x00"} {
		if err := params.AttachFile(filepath.Join(folder, name)); !errors.Is(err, factory.ErrInvalidArgument) {
			t.Errorf("%q: %v", name, err)
		}
	}
	for name, content := range map[string]string{"odd": "\x00\xff", "a\x00b": "text"} {
		if err := params.Attach(name, []byte(content)); !errors.Is(err, factory.ErrInvalidArgument) {
			t.Errorf("%q: %v", name, err)
		}
	}
	if len(params.Images) != 1 || len(params.Files) != 3 {
		t.Errorf("what was refused is attached: %d, %d", len(params.Images), len(params.Files))
	}
}

// The host that is asked for is seen by a proxy, which refuses it.
func TestTheServiceOfTheEUByOneWord(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	asked := make(chan string, 1)
	go func() {
		connection, err := listener.Accept()
		if err != nil {
			return
		}
		defer connection.Close()
		if request, err := http.ReadRequest(bufio.NewReader(connection)); err == nil {
			asked <- request.Method + " " + request.Host
		}
		connection.Write([]byte("HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n"))
	}()
	client := must(factory.NewClient(factory.WithAPIKey("fk-1"), factory.WithBaseURL("eu"), factory.WithMaxRetries(0),
		factory.WithProxy("http://"+listener.Addr().String())))(t)
	defer client.Close()
	if _, err := client.ListSessions(context.Background(), nil); err == nil {
		t.Error("the call did not fail")
	}
	select {
	case host := <-asked:
		if host != "CONNECT api.eu.factory.ai:443" {
			t.Errorf("asked for: %s", host)
		}
	case <-time.After(promptly):
		t.Error("nothing was asked for")
	}
}
