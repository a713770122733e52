package factory_test

import (
	"context"
	"errors"
	"testing"
	"time"

	factory "github.com/factory-ai/libfactory/bindings/go"
)

// promptly is how long a call may take to notice its context: far more than it does, far less than the time after which
// the emulator gives up on a call that it does not answer.
const promptly = 10 * time.Second

func TestCancelInterruptsACall(t *testing.T) {
	for _, key := range []string{"fk-slow", "fk-drip"} { // before the answer, and within it
		t.Run(key, func(t *testing.T) {
			ctx, cancel := context.WithCancel(context.Background())
			time.AfterFunc(100*time.Millisecond, cancel)
			begin := time.Now()
			_, err := shared.client(t, factory.WithAPIKey(key)).ListSessions(ctx, nil)
			checkEnded(t, err, factory.ErrCancelled, context.Canceled)
			if took := time.Since(begin); took > promptly {
				t.Errorf("the cancel took %v", took)
			}
		})
	}
}

func TestCancelInterruptsAWaitBetweenAttempts(t *testing.T) {
	e := newEmulator(t)
	e.fail(t, fault{"status": 503, "retryAfter": "30", "times": 9})
	ctx, cancel := context.WithCancel(context.Background())
	time.AfterFunc(100*time.Millisecond, cancel)
	begin := time.Now()
	_, err := e.client(t).ListSessions(ctx, nil)
	checkEnded(t, err, factory.ErrCancelled, context.Canceled)
	if took := time.Since(begin); took > promptly {
		t.Errorf("the cancel took %v", took)
	}
}

// The library knows the context's deadline, so that it does not begin a wait which that would cut short, and the error
// tells of the rate limit.
func TestAWaitThatTheContextDoesNotAllowIsNotBegun(t *testing.T) {
	e := newEmulator(t)
	e.fail(t, fault{"status": 429, "retryAfter": "30", "times": 9})
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	begin := time.Now()
	_, err := e.client(t).ListSessions(ctx, nil)
	if !errors.Is(err, factory.ErrRateLimited) {
		t.Error(err)
	}
	if took := time.Since(begin); took > promptly {
		t.Errorf("the call took %v", took)
	}
}

func TestADeadlineOfTheContextEndsACall(t *testing.T) {
	client := shared.client(t, factory.WithAPIKey("fk-slow"))
	begin := time.Now()
	ctx, cancel := context.WithTimeout(context.Background(), 100*time.Millisecond)
	defer cancel()
	_, err := client.ListSessions(ctx, nil)
	checkEnded(t, err, factory.ErrTimeout, context.DeadlineExceeded)
	if took := time.Since(begin); took < 100*time.Millisecond || took > promptly {
		t.Errorf("the call took %v", took)
	}
}

func TestATimeoutEndsACall(t *testing.T) {
	ctx, cancel := context.WithTimeout(context.Background(), time.Hour) // later than the timeouts
	defer cancel()
	begin := time.Now()
	_, err := shared.client(t, factory.WithAPIKey("fk-slow"), factory.WithTimeout(100*time.Millisecond)).ListSessions(ctx, nil)
	checkEnded(t, err, factory.ErrTimeout, context.DeadlineExceeded)

	params := &factory.ListSessionsParams{Timeout: 100 * time.Millisecond}
	_, err = shared.client(t, factory.WithAPIKey("fk-slow")).ListSessions(ctx, params)
	checkEnded(t, err, factory.ErrTimeout, context.DeadlineExceeded)
	if took := time.Since(begin); took > promptly {
		t.Errorf("the calls took %v", took)
	}
}

func TestAContextThatIsDoneSendsNothing(t *testing.T) {
	e := newEmulator(t)
	reason := errors.New("nobody is interested any more")
	ctx, cancel := context.WithCancelCause(context.Background())
	cancel(reason)
	_, err := e.client(t).ListSessions(ctx, nil)
	checkEnded(t, err, factory.ErrCancelled, context.Canceled)
	if !errors.Is(err, reason) {
		t.Errorf("%v does not have the context's cause", err)
	}
	if n := len(e.requests(t)); n != 0 {
		t.Errorf("%d requests were sent", n)
	}
}

func TestAContextEndsAWalk(t *testing.T) {
	e := newEmulator(t)
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	count := 0
	var last error
	for _, err := range e.client(t).Sessions(ctx, &factory.ListSessionsParams{Limit: 10}) {
		if last = err; err != nil {
			break
		}
		if count++; count == 15 {
			e.fail(t, fault{"delayMs": 60_000})
			time.AfterFunc(100*time.Millisecond, cancel)
		}
	}
	checkEnded(t, last, factory.ErrCancelled, context.Canceled)
	if count != 20 {
		t.Errorf("%d sessions before the end, not the 20 of the pages that had come", count)
	}

	ctx, cancel = context.WithTimeout(context.Background(), 100*time.Millisecond)
	defer cancel()
	e.fail(t, fault{"delayMs": 60_000})
	for _, err := range e.client(t).Pages(ctx, nil) {
		checkEnded(t, err, factory.ErrTimeout, context.DeadlineExceeded)
	}
}

func TestACancelledCallLeavesTheClientUsable(t *testing.T) {
	e := newEmulator(t)
	client := e.client(t)
	e.fail(t, fault{"delayMs": 60_000})
	ctx, cancel := context.WithTimeout(context.Background(), 50*time.Millisecond)
	defer cancel()
	if _, err := client.ListSessions(ctx, nil); err == nil {
		t.Fatal("the call was not cancelled")
	}
	if _, err := client.ListSessions(context.Background(), nil); err != nil {
		t.Error(err)
	}
}

func TestAContextThatCannotEndCostsNothing(t *testing.T) {
	client := shared.client(t)
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	allocations := func(ctx context.Context) float64 {
		return testing.AllocsPerRun(50, func() {
			if _, err := client.ListSessions(ctx, &factory.ListSessionsParams{Limit: 1}); err != nil {
				t.Fatal(err)
			}
		})
	}
	if endless, watched := allocations(context.Background()), allocations(ctx); endless >= watched {
		t.Errorf("%v allocations without a watch, %v with one", endless, watched)
	}
}

// checkEnded wants an error that says in every way that a call was ended early.
func checkEnded(t *testing.T, err error, code factory.Code, reason error) {
	t.Helper()
	var failure *factory.Error
	if !errors.As(err, &failure) || failure.Code != code || !errors.Is(err, code) || !errors.Is(err, reason) {
		t.Fatalf("the error is %v, not %v", err, code)
	}
	if other := context.Canceled; reason != other && errors.Is(err, other) {
		t.Errorf("%v is %v too", err, other)
	}
	var timeout interface{ Timeout() bool }
	if !errors.As(err, &timeout) || timeout.Timeout() != (code == factory.ErrTimeout) {
		t.Errorf("Timeout tells wrong of %v", err)
	}
}
