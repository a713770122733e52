package factory_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"strings"
	"testing"
	"time"

	factory "github.com/factory-ai/libfactory/bindings/go"
)

// failureOf makes a call that is to fail.
func failureOf(t *testing.T, client *factory.Client) *factory.Error {
	t.Helper()
	page, err := client.ListSessions(context.Background(), nil)
	var failure *factory.Error
	if page != nil || !errors.As(err, &failure) {
		t.Fatalf("the call gave %v, %v", page, err)
	}
	return failure
}

func TestEachFailureHasItsCode(t *testing.T) {
	for _, c := range []struct {
		key        string
		code       factory.Code
		httpStatus int
		attempts   int
	}{
		{"fk-wrong", factory.ErrUnauthorized, 401, 1},
		{"fk-gated", factory.ErrForbidden, 403, 1},
		{"fk-limited-long", factory.ErrRateLimited, 429, 1},
		{"fk-broken", factory.ErrServer, 500, 2},
		{"fk-unavailable", factory.ErrServer, 503, 3},
		{"fk-html", factory.ErrServer, 502, 3},
		{"fk-garbled", factory.ErrDecode, 200, 1},
	} {
		t.Run(c.key, func(t *testing.T) {
			failure := failureOf(t, shared.client(t, factory.WithAPIKey(c.key)))
			if failure.Code != c.code || !errors.Is(failure, c.code) || errors.Is(failure, factory.ErrInternal) {
				t.Errorf("the code is %v, not %v", failure.Code, c.code)
			}
			if failure.HTTPStatus != c.httpStatus || failure.Attempts != c.attempts {
				t.Errorf("HTTP status %d after %d attempts", failure.HTTPStatus, failure.Attempts)
			}
			if failure.Message == "" || failure.Error() != "factory: "+failure.Message {
				t.Errorf("the message is %q, the text %q", failure.Message, failure.Error())
			}
		})
	}
}

func TestNobodyListening(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	listener.Close() // now its port is one that nobody listens on
	failure := failureOf(t, shared.client(t, factory.WithBaseURL("http://"+listener.Addr().String()), factory.WithMaxRetries(0)))
	if failure.Code != factory.ErrConnect || failure.HTTPStatus != 0 || failure.Attempts != 1 {
		t.Errorf("%v, HTTP status %d after %d attempts", failure, failure.HTTPStatus, failure.Attempts)
	}
}

func TestAnErrorHasTheServicesOwnWords(t *testing.T) {
	e := newEmulator(t)
	body := `{"detail":"Slow down, please","status":429,"title":"Too Many Requests","metadata":{"queue":["a",1]}}`
	e.fail(t, fault{
		"status": 429, "body": body, "retryAfter": "3600",
		"headers": object{"x-request-id": "req-42", "content-type": "application/json"},
	})
	failure := failureOf(t, e.client(t))
	if failure.Title != "Too Many Requests" || failure.Detail != "Slow down, please" || failure.RequestID != "req-42" {
		t.Errorf("title %q, detail %q, request %q", failure.Title, failure.Detail, failure.RequestID)
	}
	if failure.Body != body {
		t.Errorf("the body is %q", failure.Body)
	}
	var metadata struct{ Queue []any }
	if err := json.Unmarshal(failure.Metadata, &metadata); err != nil || len(metadata.Queue) != 2 {
		t.Errorf("the metadata is %s", failure.Metadata)
	}
	if failure.RetryAfter != time.Hour || !failure.HasRetryAfter {
		t.Errorf("retry after %v, %v", failure.RetryAfter, failure.HasRetryAfter)
	}
	logged := slogText(failure)
	if !strings.Contains(logged, "req-42") || !strings.Contains(logged, "FACTORY_ERR_RATE_LIMITED") {
		t.Errorf("logged as %s", logged)
	}
}

func TestWhatAnAnswerDoesNotHaveIsAbsent(t *testing.T) {
	failure := failureOf(t, shared.client(t, factory.WithAPIKey("fk-html")))
	if failure.Metadata != nil || failure.HasRetryAfter || failure.RetryAfter != 0 || failure.Title != "" {
		t.Errorf("metadata %q, retry after %v, title %q", failure.Metadata, failure.RetryAfter, failure.Title)
	}
	if !strings.Contains(failure.Body, "<h1>") {
		t.Errorf("the body is %q", failure.Body)
	}
	if strings.Contains(failure.Error(), "<h1>") || strings.Contains(slogText(failure), "<h1>") {
		t.Errorf("the body shows in %q or in %s", failure, slogText(failure))
	}
}

func TestTheKeyIsNowhere(t *testing.T) {
	const key = "fk-very-secret"
	client := shared.client(t, factory.WithAPIKey(key))
	failure := failureOf(t, client)
	_, refused := factory.NewClient(factory.WithAPIKey(key + " " + key))
	_, unusable := factory.NewClient(factory.WithBaseURL("https://user:" + key + "@localhost"))
	for _, value := range []any{client, *client, failure, refused, unusable, factory.WithAPIKey(key)} {
		for _, format := range []string{"%v", "%+v", "%#v", "%s", "%q"} {
			if text := fmt.Sprintf(format, value); strings.Contains(text, key) {
				t.Errorf("%s of a %T is %s", format, value, text)
			}
		}
		if text := slogText(value); strings.Contains(text, key) {
			t.Errorf("a %T is logged as %s", value, text)
		}
	}
}

func TestAnUnknownCodeIsAValueLikeAnother(t *testing.T) {
	code := factory.Code(777)
	if err := fmt.Errorf("wrapped: %w", &factory.Error{Code: code}); !errors.Is(err, code) {
		t.Error("errors.Is does not find it")
	}
	if code.String() != "FACTORY_ERR_? (777)" {
		t.Errorf("it reads %q", code)
	}
	if factory.ErrTimeout.String() != "FACTORY_ERR_TIMEOUT" {
		t.Errorf("ErrTimeout reads %q", factory.ErrTimeout.String())
	}
}

func slogText(value any) string {
	var text bytes.Buffer
	slog.New(slog.NewJSONHandler(&text, nil)).Info("test", "value", value)
	return text.String()
}
