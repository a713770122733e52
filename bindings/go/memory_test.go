//go:build linux && !musl

package factory_test

import (
	"context"
	"errors"
	"runtime"
	"testing"
	"time"

	factory "github.com/factory-ai/libfactory/bindings/go"
	"github.com/factory-ai/libfactory/bindings/go/internal/cheap"
)

// Each kind of call is made over and over. What it left behind each time, be it only a token, would add up in every
// batch; what the process needs once does not.
func TestNothingStaysInTheCHeap(t *testing.T) {
	runtime.LockOSThread() // or each new thread would bring a heap of its own
	defer runtime.UnlockOSThread()
	e := newEmulator(t)
	good, wrong := e.client(t), e.client(t, factory.WithAPIKey("fk-wrong"))
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	session := newSession(t, good)
	done, cancelNow := context.WithCancel(context.Background())
	cancelNow()

	for name, call := range map[string]func() error{
		"page": func() error {
			_, err := good.ListSessions(ctx, &factory.ListSessionsParams{Limit: 5, ComputerID: "cmp-atlas"})
			return err
		},
		"walk": func() error {
			pages := 0
			for _, err := range good.Pages(ctx, &factory.ListSessionsParams{Limit: 5}) {
				if pages++; err != nil || pages == 2 {
					return err
				}
			}
			return nil
		},
		"error": func() error {
			_, err := wrong.ListSessions(ctx, nil)
			return unless(err, factory.ErrUnauthorized)
		},
		"error of a walk": func() error {
			for _, err := range wrong.Sessions(ctx, nil) {
				return unless(err, factory.ErrUnauthorized)
			}
			return nil
		},
		"refused walk": func() error {
			for _, err := range good.Sessions(ctx, &factory.ListSessionsParams{Limit: 101}) {
				return unless(err, factory.ErrInvalidArgument)
			}
			return nil
		},
		"messages": func() error {
			for message, err := range good.Messages(ctx, session.SessionID, &factory.GetMessagesParams{Limit: 5}) {
				if err != nil || message.ID == "" {
					return err
				}
			}
			return nil
		},
		"write": func() error {
			_, err := good.UpdateSession(ctx, session.SessionID, &factory.UpdateSessionParams{Settings: &factory.UpdatedSessionSettings{}})
			return err
		},
		"without an answer": func() error {
			return unless(good.DeleteComputer(ctx, "none", nil), factory.ErrNotFound)
		},
		"raw": func() error {
			_, _, err := good.Request(ctx, "GET", "/api/v0/computers", nil)
			return err
		},
		"attachment": func() error {
			return new(factory.PostMessageParams).AttachFile("go.mod")
		},
		"follow": func() error {
			for event, err := range good.Follow(ctx, session.SessionID, nil) {
				if err != nil || event.Kind == factory.EventStatus {
					return err
				}
			}
			return nil
		},
		"watch": func() error {
			for _, err := range good.Watch(ctx, &factory.WatchOptions{ComputerID: "cmp-atlas"}) {
				return err
			}
			return nil
		},
		"error of a run": func() error {
			_, err := wrong.Run(ctx, &factory.RunOptions{Message: question, OnEvent: func(*factory.Event) {}})
			return unless(err, factory.ErrUnauthorized)
		},
		"refused run": func() error {
			_, err := good.Run(ctx, &factory.RunOptions{Message: factory.PostMessageParams{BodyJSON: []byte("{")}})
			return unless(err, factory.ErrInvalidArgument)
		},
		"cancelled": func() error {
			_, err := good.ListSessions(done, nil)
			return unless(err, factory.ErrCancelled)
		},
		"client": func() error {
			client, err := factory.NewClient()
			if err != nil {
				return err
			}
			defer client.Close()
			_, err = client.ListSessions(ctx, &factory.ListSessionsParams{Limit: 1})
			return err
		},
		"refused client": func() error {
			_, err := factory.NewClient(factory.WithUserAgent("\n"))
			return unless(err, factory.ErrInvalidArgument)
		},
	} {
		if leaks(t, call) {
			t.Errorf("%s: each call leaves something in the C heap", name)
		}
	}
}

func leaks(t *testing.T, call func() error) bool {
	t.Helper()
	const rounds, smallest = 100, 16
	for range 5 {
		before := cheap.InUse()
		repeat(t, rounds, call)
		if cheap.InUse()-before < rounds*smallest {
			return false
		}
	}
	return true
}

func repeat(t *testing.T, times int, call func() error) {
	t.Helper()
	for range times {
		if err := call(); err != nil {
			t.Fatal(err)
		}
	}
}

func unless(err error, code factory.Code) error {
	if errors.Is(err, code) {
		return nil
	}
	return errors.Join(errors.New("the call did not fail as it should"), err)
}

func TestAForgottenClientIsFreed(t *testing.T) {
	const count = 1000
	begin := cheap.InUse()
	makeClients(t, count)
	forgotten := cheap.InUse() - begin
	for range 100 {
		runtime.GC()
		if forgotten = cheap.InUse() - begin; forgotten < count*16 {
			return
		}
		time.Sleep(20 * time.Millisecond) // finalizers run some time after the collection
	}
	t.Errorf("%d forgotten clients still hold %d bytes", count, forgotten)
}

func makeClients(t *testing.T, count int) {
	t.Helper()
	for range count {
		if _, err := factory.NewClient(); err != nil {
			t.Fatal(err)
		}
	}
}
