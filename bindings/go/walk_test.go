package factory_test

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"reflect"
	"testing"

	factory "github.com/factory-ai/libfactory/bindings/go"
)

func TestSessionsGivesEachSessionOnce(t *testing.T) {
	client := newEmulator(t, "--sessions", "1234").client(t)
	seen := map[string]bool{}
	var last *factory.Session
	for session, err := range client.Sessions(context.Background(), &factory.ListSessionsParams{Limit: 100}) {
		if err != nil {
			t.Fatal(err)
		}
		if seen[session.SessionID] {
			t.Errorf("%s came twice", session.SessionID)
		}
		seen[session.SessionID] = true
		if last != nil && session.CreatedAtMs > last.CreatedAtMs {
			t.Errorf("%s is newer than the one before", session.SessionID)
		}
		last = session
	}
	if len(seen) != 1234 {
		t.Errorf("%d sessions, not 1234", len(seen))
	}
}

func TestAWalkFetchesAPageWhenTheLoopGetsToIt(t *testing.T) {
	e := newEmulator(t)
	walk := e.client(t).Sessions(context.Background(), &factory.ListSessionsParams{Limit: 10})
	if n := len(e.requests(t)); n != 0 {
		t.Errorf("%d requests before the loop", n)
	}
	count := 0
	for range walk {
		if count++; count == 10 {
			break
		}
	}
	if n := len(e.requests(t)); n != 1 {
		t.Errorf("%d requests for the first ten", n)
	}
	for range walk {
		break
	}
	if requests := e.requests(t); len(requests) != 2 || requests[1].Target != requests[0].Target {
		t.Errorf("a second loop does not begin anew: %v", requests)
	}
}

func TestAWalkCanBePulled(t *testing.T) {
	next, stop := iter.Pull2(shared.client(t).Sessions(context.Background(), nil))
	for range 3 {
		if session, err, ok := next(); session == nil || err != nil || !ok {
			t.Fatal(session, err, ok)
		}
	}
	stop()
	if session, err, ok := next(); ok {
		t.Errorf("after stop came %v, %v", session, err)
	}
}

func TestAnEmptyPageDoesNotEndAWalk(t *testing.T) {
	e := newEmulator(t)
	e.fail(t,
		fault{"body": `{"sessions":[],"pagination":{"hasMore":true,"nextCursor":"a"}}`},
		fault{"body": `{"sessions":[],"pagination":{"hasMore":false}}`})
	pages := 0
	for page, err := range e.client(t).Pages(context.Background(), nil) {
		if err != nil || page.Sessions == nil || len(page.Sessions) != 0 {
			t.Fatal(page, err)
		}
		pages++
	}
	if pages != 2 {
		t.Errorf("%d pages, not 2", pages)
	}
}

func TestAWalkInCirclesGivesItsPageAndThenFails(t *testing.T) {
	for name, second := range map[string]string{
		"repeated cursor": `{"hasMore":true,"nextCursor":"a"}`,
		"null cursor":     `{"hasMore":true,"nextCursor":null}`,
		"empty cursor":    `{"hasMore":true,"nextCursor":""}`,
		"no cursor":       `{"hasMore":true}`,
	} {
		t.Run(name, func(t *testing.T) {
			e := newEmulator(t)
			e.fail(t,
				fault{"body": `{"sessions":[],"pagination":{"hasMore":true,"nextCursor":"a"}}`},
				fault{"body": fmt.Sprintf(`{"sessions":[],"pagination":%s}`, second)})
			pages, failures := 0, 0
			for _, err := range e.client(t).Pages(context.Background(), nil) {
				switch {
				case err == nil:
					pages++
				case errors.Is(err, factory.ErrPagination):
					failures++
				default:
					t.Fatal(err)
				}
			}
			if pages != 2 || failures != 1 {
				t.Errorf("%d pages and %d failures, not 2 and 1", pages, failures)
			}
		})
	}
}

func TestAWalkGoesOnFromTheCursorOfItsError(t *testing.T) {
	e := newEmulator(t, "--sessions", "50")
	client := e.client(t, factory.WithMaxRetries(0))
	want := sessionIDs(t, client, factory.ListSessionsParams{Limit: 10})

	e.fail(t, fault{}, fault{}, fault{"status": 429, "retryAfter": "7"})
	var got []string
	var failure *factory.Error
	for session, err := range client.Sessions(context.Background(), &factory.ListSessionsParams{Limit: 10}) {
		if err != nil {
			if !errors.As(err, &failure) || session != nil {
				t.Fatal(session, err)
			}
			continue // the walk is over, whatever the loop does
		}
		got = append(got, session.SessionID)
	}
	if failure == nil || !errors.Is(failure, factory.ErrRateLimited) || len(got) != 20 {
		t.Fatalf("%d sessions before %v", len(got), failure)
	}
	got = append(got, sessionIDs(t, client, factory.ListSessionsParams{Limit: 10, Cursor: failure.Cursor})...)
	if !reflect.DeepEqual(got, want) {
		t.Errorf("resumed: %v, in one go: %v", got, want)
	}
}

func sessionIDs(t *testing.T, client *factory.Client, params factory.ListSessionsParams) (ids []string) {
	t.Helper()
	for session, err := range client.Sessions(context.Background(), &params) {
		if err != nil {
			t.Fatal(err)
		}
		ids = append(ids, session.SessionID)
	}
	return ids
}
