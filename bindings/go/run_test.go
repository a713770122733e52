package factory_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	factory "github.com/factory-ai/libfactory/bindings/go"
)

// question is what the tests run.
var question = factory.PostMessageParams{Text: "Why is the test flaky?"}

// atOnce opens a session on a computer that need not be woken.
var atOnce = &factory.CreateSessionParams{ComputerID: "cmp-borealis"}

func TestAPromptIsRunToItsAnswer(t *testing.T) {
	t.Parallel()
	e := newEmulator(t)
	client := e.client(t)
	var kinds []factory.EventKind
	var told []*factory.Message
	var sessionID string
	result := must(client.Run(context.Background(), &factory.RunOptions{
		Message: question,
		Create:  atOnce,
		OnEvent: func(event *factory.Event) {
			kinds, sessionID = append(kinds, event.Kind), event.SessionID
			told = merge(told, event.Messages)
		},
	}))(t)
	want := transcript(t, client, result.SessionID)
	checkTold(t, told, want)
	checkTold(t, []*factory.Message{result.Answer}, want[len(want)-1:])
	if result.End != factory.EndFinished || result.Text() != want[len(want)-1].Text() ||
		result.MessageID != want[0].ID || result.LastMessageID != want[len(want)-1].ID || result.SessionID != sessionID {
		t.Errorf("%+v", result)
	}
	if usage, ok := result.TokenUsage(); !ok || usage.OutputTokens == 0 {
		t.Errorf("used: %+v, %t", usage, ok)
	}
	if result.Session.ComputerID != "cmp-borealis" {
		t.Errorf("%+v", result.Session)
	}
	if !slices.Equal(kinds[:2], []factory.EventKind{factory.EventOpened, factory.EventPosted}) ||
		kinds[len(kinds)-1] != factory.EventEnded || !slices.Contains(kinds, factory.EventStatus) {
		t.Errorf("told: %v", kinds)
	}

	again := must(client.Run(context.Background(), &factory.RunOptions{Message: question, SessionID: result.SessionID}))(t)
	if again.SessionID != result.SessionID || again.MessageID == result.MessageID || again.Answer.ID == result.Answer.ID {
		t.Errorf("again: %+v", again)
	}
	if writes := e.writes(t); !slices.Equal(writes, []string{"sessions", "messages", "messages"}) {
		t.Errorf("sent: %v", writes)
	}
}

func TestARunThatFailsTellsWhatItHasBegun(t *testing.T) {
	t.Parallel()
	e := newEmulator(t)
	e.fail(t, fault{}, fault{"status": 403})
	result, err := e.client(t).Run(context.Background(), &factory.RunOptions{Message: question})
	if !errors.Is(err, factory.ErrForbidden) {
		t.Error(err)
	}
	if result.End != factory.EndFailed || result.SessionID == "" || result.MessageID != "" || result.Text() != "" {
		t.Errorf("%+v", result)
	}
	if _, ok := result.TokenUsage(); ok {
		t.Error("it has used something")
	}
}

func TestARunThatIsRefusedSendsNothing(t *testing.T) {
	t.Parallel()
	e := newEmulator(t)
	client := e.client(t)
	for name, options := range map[string]*factory.RunOptions{
		"nothing":         nil,
		"no prompt":       {},
		"a negative time": {Message: question, Timeout: -1},
		"a NUL":           {Message: question, SessionID: "\x00"},
		"no JSON":         {Message: factory.PostMessageParams{BodyJSON: []byte("{")}},
	} {
		result, err := client.Run(context.Background(), options)
		if !errors.Is(err, factory.ErrInvalidArgument) || result == nil || result.End != factory.EndFailed {
			t.Errorf("%s: %+v, %v", name, result, err)
		}
	}
	if n := len(e.requests(t)); n != 0 {
		t.Errorf("%d requests were sent", n)
	}
}

func TestAContextEndsARun(t *testing.T) {
	t.Parallel()
	e := newEmulator(t, "--pace", "1") // so slow that there is no answer yet
	client := e.client(t)
	for name, end := range map[string]func(cancel func()){
		"before a step": func(cancel func()) { cancel() },
		"within a step": func(cancel func()) { time.AfterFunc(50*time.Millisecond, cancel) },
	} {
		ctx, cancel := context.WithCancel(context.Background())
		var begin time.Time
		result, err := client.Run(ctx, &factory.RunOptions{Message: question, Create: atOnce, OnEvent: func(event *factory.Event) {
			if event.Kind == factory.EventPosted {
				begin = time.Now()
				end(cancel)
			}
		}})
		checkEnded(t, err, factory.ErrCancelled, context.Canceled)
		if took := time.Since(begin); took > promptly {
			t.Errorf("%s: the end took %v", name, took)
		}
		if result.End != factory.EndCancelled || result.SessionID == "" || result.MessageID == "" {
			t.Errorf("%s: %+v", name, result)
		}
	}

	ctx, cancel := context.WithTimeout(context.Background(), 100*time.Millisecond)
	defer cancel()
	e.fail(t, fault{"delayMs": 60_000})
	result, err := client.Run(ctx, &factory.RunOptions{Message: question})
	checkEnded(t, err, factory.ErrTimeout, context.DeadlineExceeded)
	if result.End != factory.EndCancelled {
		t.Errorf("%+v", result)
	}
}

func TestARunThatTakesTooLongIsInterrupted(t *testing.T) {
	t.Parallel()
	e := newEmulator(t, "--pace", "1")
	result := must(e.client(t).Run(context.Background(), &factory.RunOptions{
		Message: question, Create: atOnce, Timeout: 3 * time.Second, InterruptOnTimeout: true,
	}))(t)
	if result.End != factory.EndTimedOut || result.SessionID == "" || result.Answer != nil {
		t.Errorf("%+v", result)
	}
	if writes := e.writes(t); !slices.Equal(writes, []string{"sessions", "messages", "interrupt"}) {
		t.Errorf("sent: %v", writes)
	}
}

func TestARunWithoutAnAnswerHasStopped(t *testing.T) {
	t.Parallel()
	client := newEmulator(t).client(t, factory.WithAPIKey("fk-unanswered"))
	result := must(client.Run(context.Background(), &factory.RunOptions{Message: question, Settle: 2 * time.Second}))(t)
	if result.End != factory.EndStopped || result.Answer != nil || result.Session == nil {
		t.Errorf("%+v", result)
	}
}

// writes are the ends of the paths that were written to.
func (e *emulator) writes(t *testing.T) (writes []string) {
	t.Helper()
	for _, request := range e.requests(t) {
		if request.Method != "GET" {
			writes = append(writes, request.Target[strings.LastIndexByte(request.Target, '/')+1:])
		}
	}
	return writes
}
