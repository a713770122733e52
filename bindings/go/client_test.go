package factory_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	factory "github.com/factory-ai/libfactory/bindings/go"
)

func TestOptionsThatCannotBeUsedAreNamed(t *testing.T) {
	for option, value := range map[string]factory.Option{
		"WithAPIKey":             factory.WithAPIKey(""),
		"WithAPIKey ":            factory.WithAPIKey("a\r\nb"),
		"WithAPIKey  ":           factory.WithAPIKey("a\x00b"),
		"WithBaseURL":            factory.WithBaseURL("ftp://localhost"),
		"WithBaseURL ":           factory.WithBaseURL("http://example.com"),
		"WithBaseURL  ":          factory.WithBaseURL("https://localhost:99999"),
		"WithUserAgent":          factory.WithUserAgent("a\nb"),
		"WithProxy":              factory.WithProxy("nonsense://"),
		"WithTimeout":            factory.WithTimeout(0),
		"WithTimeout ":           factory.WithTimeout(-time.Second),
		"WithTimeout  ":          factory.WithTimeout(25 * time.Hour),
		"WithConnectTimeout":     factory.WithConnectTimeout(0),
		"WithMaxRetries":         factory.WithMaxRetries(11),
		"WithMaxRetries ":        factory.WithMaxRetries(-1),
		"WithMaxRetries  ":       factory.WithMaxRetries(1 << 32),
		"WithMaxResponseBytes":   factory.WithMaxResponseBytes(0),
		"WithMaxResponseBytes ":  factory.WithMaxResponseBytes(-1),
		"WithMaxConcurrentCalls": factory.WithMaxConcurrentCalls(-1),
	} {
		client, err := factory.NewClient(value)
		if client != nil || !errors.Is(err, factory.ErrInvalidArgument) || !strings.Contains(err.Error(), strings.TrimSpace(option)) {
			t.Errorf("%s: %v, %v", option, client, err)
		}
	}
}

func TestACAFileThatCannotBeReadIsAnError(t *testing.T) {
	_, err := factory.NewClient(factory.WithCAFile("/nonexistent/ca.pem"))
	if !errors.Is(err, factory.ErrInvalidArgument) || !strings.Contains(err.Error(), "ca_file") {
		t.Error(err)
	}
}

func TestHTTPIsAllowedWhicheverOptionComesFirst(t *testing.T) {
	url, allow := factory.WithBaseURL("http://example.com"), factory.WithAllowHTTP()
	for _, options := range [][]factory.Option{{url, allow}, {allow, url}} {
		client, err := factory.NewClient(options...)
		if err != nil {
			t.Fatal(err)
		}
		client.Close()
	}
}

func TestWithoutAKeyThereIsNoClient(t *testing.T) {
	t.Setenv("FACTORY_API_KEY", "")
	_, err := factory.NewClient()
	if !errors.Is(err, factory.ErrInvalidArgument) || !strings.Contains(err.Error(), "FACTORY_API_KEY") {
		t.Error(err)
	}
}

func TestOptionsReachTheLibrary(t *testing.T) {
	if failure := failureOf(t, shared.client(t, factory.WithMaxResponseBytes(100))); failure.Code != factory.ErrTooLarge {
		t.Errorf("a limit of 100 bytes gave %v", failure)
	}
	if failure := failureOf(t, shared.client(t, factory.WithAPIKey("fk-unavailable"), factory.WithMaxRetries(0))); failure.Attempts != 1 {
		t.Errorf("without retries there were %d attempts", failure.Attempts)
	}
	proxy := factory.WithProxy("http://127.0.0.1:1") // nobody listens there
	if failure := failureOf(t, shared.client(t, proxy, factory.WithMaxRetries(0))); failure.Code != factory.ErrConnect {
		t.Errorf("a dead proxy gave %v", failure)
	}
	if _, err := shared.client(t, proxy, factory.WithoutProxy()).ListSessions(context.Background(), nil); err != nil {
		t.Errorf("without the proxy: %v", err)
	}
}

func TestManyGoroutinesShareAClient(t *testing.T) {
	client := newEmulator(t, "--sessions", "400").client(t)
	var group sync.WaitGroup
	for range 8 {
		group.Add(1)
		go func() {
			defer group.Done()
			for range 5 {
				count := 0
				for _, err := range client.Sessions(context.Background(), &factory.ListSessionsParams{Limit: 50}) {
					if err != nil {
						t.Error(err)
						return
					}
					count++
				}
				if count != 400 {
					t.Errorf("%d sessions, not 400", count)
				}
			}
		}()
	}
	group.Wait()
}

func TestAClosedClientFails(t *testing.T) {
	client := shared.client(t, factory.WithMaxConcurrentCalls(1)) // a refused call must not keep the place
	if err := errors.Join(client.Close(), client.Close()); err != nil {
		t.Error(err)
	}
	_, err := client.ListSessions(context.Background(), nil)
	var failure *factory.Error
	if !errors.Is(err, factory.ErrClosed) || !errors.As(err, &failure) {
		t.Errorf("after Close a call gave %v", err)
	}
	for _, err := range client.Sessions(context.Background(), nil) {
		if !errors.Is(err, factory.ErrClosed) {
			t.Errorf("after Close a walk gave %v", err)
		}
	}
	if text := fmt.Sprint(client); !strings.Contains(text, "closed") {
		t.Errorf("it reads %s", text)
	}
}

func TestCloseLetsCallsInProgressEnd(t *testing.T) {
	e := newEmulator(t)
	client := e.client(t)
	e.fail(t, fault{"delayMs": 500})
	result := make(chan error)
	go func() {
		_, err := client.ListSessions(context.Background(), nil)
		result <- err
	}()
	for len(e.requests(t)) == 0 {
		time.Sleep(10 * time.Millisecond)
	}
	client.Close()
	if err := <-result; err != nil {
		t.Error(err)
	}
}

func TestCloseDuringCallsAndWalks(t *testing.T) {
	for range 20 {
		client := shared.client(t)
		var done atomic.Int32
		var group sync.WaitGroup
		for range 8 {
			group.Add(1)
			go func() {
				defer group.Done()
				for {
					if _, err := client.ListSessions(context.Background(), nil); err != nil {
						if !errors.Is(err, factory.ErrClosed) {
							t.Error(err)
						}
						return
					}
					done.Add(1)
				}
			}()
		}
		for _, err := range client.Sessions(context.Background(), &factory.ListSessionsParams{Limit: 10}) {
			if err != nil {
				if !errors.Is(err, factory.ErrClosed) {
					t.Error(err)
				}
				break
			}
			if done.Load() > 20 {
				client.Close()
			}
		}
		client.Close()
		group.Wait()
	}
}

func TestMaxConcurrentCallsHolds(t *testing.T) {
	e := newEmulator(t)
	client := e.client(t, factory.WithMaxConcurrentCalls(1))
	e.fail(t, fault{"delayMs": 60_000})
	first, cancelFirst := context.WithCancel(context.Background())
	result := make(chan error)
	go func() {
		_, err := client.ListSessions(first, nil)
		result <- err
	}()
	for len(e.requests(t)) == 0 {
		time.Sleep(10 * time.Millisecond)
	}
	second, cancelSecond := context.WithTimeout(context.Background(), 100*time.Millisecond)
	defer cancelSecond()
	_, err := client.ListSessions(second, nil)
	checkEnded(t, err, factory.ErrTimeout, context.DeadlineExceeded)
	if n := len(e.requests(t)); n != 1 {
		t.Errorf("%d requests were sent at once", n)
	}
	cancelFirst()
	checkEnded(t, <-result, factory.ErrCancelled, context.Canceled)
	if _, err := client.ListSessions(context.Background(), nil); err != nil {
		t.Errorf("the place was not given back: %v", err)
	}
}
