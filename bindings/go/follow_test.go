package factory_test

import (
	"bytes"
	"context"
	"errors"
	"slices"
	"testing"
	"time"

	factory "github.com/factory-ai/libfactory/bindings/go"
)

func TestASessionIsFollowedToItsAnswer(t *testing.T) {
	t.Parallel()
	client := newEmulator(t).client(t)
	id, _ := prompted(t, client)
	var told []*factory.Message
	var last *factory.Event
	statuses := 0
	for event, err := range client.Follow(context.Background(), id, &factory.FollowOptions{FromStart: true}) {
		if err != nil {
			t.Fatal(err)
		}
		if event.SessionID != id || event.Session == nil || event.Session.SessionID != id || event.Err != nil {
			t.Fatalf("%+v", event)
		}
		switch last = event; event.Kind {
		case factory.EventStatus:
			statuses++
		case factory.EventMessages:
			told = merge(told, event.Messages)
			if newest := event.Messages[len(event.Messages)-1]; event.LastMessageID != newest.ID {
				t.Errorf("the last is %s, not %s", event.LastMessageID, newest.ID)
			}
		}
	}
	want := transcript(t, client, id)
	checkTold(t, told, want)
	answer := want[len(want)-1]
	if last.Kind != factory.EventEnded || last.End != factory.EndFinished || last.Answer.Text() != answer.Text() || answer.Text() == "" {
		t.Errorf("the end is %+v", last)
	}
	if statuses == 0 {
		t.Error("no status was told")
	}
}

func TestAnotherFollowerGoesOnAfterTheLastMessage(t *testing.T) {
	t.Parallel()
	e := newEmulator(t)
	client := e.client(t)
	id, _ := prompted(t, client)
	options, ended, pieces := factory.FollowOptions{FromStart: true}, false, 0
	var told []*factory.Message
	for ; !ended && pieces < 100; pieces++ {
		for event, err := range client.Follow(context.Background(), id, &options) {
			if err != nil {
				t.Fatal(err)
			}
			if ended = event.Kind == factory.EventEnded; event.Kind == factory.EventMessages {
				told = merge(told, event.Messages)
				options = factory.FollowOptions{FromMessageID: event.LastMessageID}
				break
			}
		}
	}
	if !ended || pieces < 2 {
		t.Fatalf("ended: %t, after %d", ended, pieces)
	}
	checkTold(t, told, transcript(t, client, id))

	e.fail(t, fault{"status": 401})
	for _, err := range client.Follow(context.Background(), id, &options) {
		var failure *factory.Error
		if errors.As(err, &failure); failure == nil || failure.Cursor != options.FromMessageID {
			t.Errorf("%v does not tell that it stood at %s", err, options.FromMessageID)
		}
	}
}

func TestAContextEndsAFollower(t *testing.T) {
	t.Parallel()
	e := newEmulator(t)
	client := e.client(t)
	id := newSession(t, client).SessionID // is idle, and would be looked at for 90 s
	begin := time.Now()
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	var last error
	for event, err := range client.Follow(ctx, id, nil) {
		if last = err; event != nil && event.Kind == factory.EventStatus {
			time.AfterFunc(100*time.Millisecond, cancel)
		}
	}
	checkEnded(t, last, factory.ErrCancelled, context.Canceled)

	ctx, cancelDeadline := context.WithTimeout(context.Background(), 100*time.Millisecond)
	defer cancelDeadline()
	e.fail(t, fault{"delayMs": 60_000})
	for _, err := range client.Follow(ctx, id, nil) {
		checkEnded(t, err, factory.ErrTimeout, context.DeadlineExceeded)
	}
	if took := time.Since(begin); took > 2*promptly {
		t.Errorf("the ends took %v", took)
	}
}

func TestASignOfLifeTellsWhyTheLastLookFailed(t *testing.T) {
	t.Parallel()
	e := newEmulator(t)
	client := e.client(t, factory.WithMaxRetries(0))
	id := newSession(t, client).SessionID
	e.fail(t, fault{"status": 503, "times": 9})
	for event, err := range client.Follow(context.Background(), id, &factory.FollowOptions{SignOfLife: 10 * time.Millisecond}) {
		if err != nil {
			t.Fatal(err)
		}
		if event.Kind != factory.EventWaiting || !errors.Is(event.Err, factory.ErrServer) || event.Session != nil {
			t.Errorf("%+v", event)
		}
		break
	}
}

func TestWhatCannotBeFollowed(t *testing.T) {
	t.Parallel()
	client := newEmulator(t).client(t)
	id := newSession(t, client).SessionID
	for name, test := range map[string]struct {
		id      string
		options factory.FollowOptions
		code    factory.Code
	}{
		"nothing":         {"", factory.FollowOptions{}, factory.ErrInvalidArgument},
		"unknown session": {"none", factory.FollowOptions{Patience: time.Millisecond}, factory.ErrNotFound},
		"unknown message": {id, factory.FollowOptions{FromMessageID: "none"}, factory.ErrInvalidArgument},
		"two beginnings":  {id, factory.FollowOptions{FromMessageID: "a", FromStart: true}, factory.ErrInvalidArgument},
		"a negative time": {id, factory.FollowOptions{Settle: -1}, factory.ErrInvalidArgument},
		"a NUL in a text": {id, factory.FollowOptions{FromMessageID: "\x00"}, factory.ErrInvalidArgument},
		"a NUL in the id": {"\x00", factory.FollowOptions{}, factory.ErrInvalidArgument},
		"a negative sign": {id, factory.FollowOptions{SignOfLife: -1}, factory.ErrInvalidArgument},
		"lost patience":   {id, factory.FollowOptions{Patience: -1}, factory.ErrInvalidArgument},
	} {
		failures := 0
		for event, err := range client.Follow(context.Background(), test.id, &test.options) {
			if event == nil && errors.Is(err, test.code) {
				failures++
			} else if event == nil || event.Kind != factory.EventStatus {
				t.Errorf("%s: %+v, %v", name, event, err)
				break
			}
		}
		if failures != 1 {
			t.Errorf("%s: %d failures", name, failures)
		}
	}
}

func TestAWatchTellsWhatAppearsChangesAndFinishes(t *testing.T) {
	t.Parallel()
	client := newEmulator(t, "--sessions", "3", "--pace", "0.1").client(t) // so slow that a look finds it busy
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	seen, id := 0, ""
	var told []factory.WatchKind
	for event, err := range client.Watch(ctx, nil) {
		if err != nil {
			t.Fatal(err)
		}
		if event.Session == nil || event.Session.SessionID != event.SessionID || event.Err != nil {
			t.Fatalf("%+v", event)
		}
		if seen++; seen == 3 {
			id, _ = prompted(t, client)
		}
		if id != "" && event.SessionID == id {
			told = append(told, event.Kind)
		}
		if event.SessionID == id && event.Kind == factory.WatchFinished {
			break
		}
	}
	if len(told) < 2 || told[0] != factory.WatchAppeared || slices.Contains(told[1:], factory.WatchAppeared) ||
		slices.Contains(told, factory.WatchGone) {
		t.Errorf("told: %v", told)
	}
	if !slices.Contains(told, factory.WatchChanged) {
		t.Errorf("no change among %v", told)
	}
}

func TestAWatchIsOfOneComputerAndEndsWithItsContext(t *testing.T) {
	t.Parallel()
	client := newEmulator(t).client(t)
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	begin, count := time.Now(), 0
	var last error
	for event, err := range client.Watch(ctx, &factory.WatchOptions{ComputerID: "cmp-atlas", SignOfLife: time.Millisecond}) {
		if last = err; err != nil {
			break
		}
		if event.Kind == factory.WatchAppeared && event.Session.ComputerID == "cmp-atlas" {
			count++
		} else if event.Kind == factory.WatchWaiting && event.SessionID == "" && event.Session == nil {
			cancel()
		} else {
			t.Errorf("%+v", event)
		}
	}
	checkEnded(t, last, factory.ErrCancelled, context.Canceled)
	if took := time.Since(begin); count == 0 || took > promptly {
		t.Errorf("%d sessions in %v", count, took)
	}
	for _, err := range client.Watch(context.Background(), &factory.WatchOptions{Patience: -1}) {
		if !errors.Is(err, factory.ErrInvalidArgument) {
			t.Error(err)
		}
	}
}

func TestKindsAreWords(t *testing.T) {
	for want, got := range map[string]interface{ String() string }{
		"status": factory.EventStatus, "posted": factory.EventPosted, "EventKind(99)": factory.EventKind(99),
		"none": factory.EndNone, "timed out": factory.EndTimedOut, "failed": factory.EndFailed, "End(-1)": factory.End(-1),
		"appeared": factory.WatchAppeared, "waiting": factory.WatchWaiting, "WatchKind(0)": factory.WatchKind(0),
	} {
		if got.String() != want {
			t.Errorf("%v is not %s", got, want)
		}
	}
}

// prompted gives a session that has just been asked something, and the prompt's id.
func prompted(t *testing.T, client *factory.Client) (sessionID, messageID string) {
	t.Helper()
	id := newSession(t, client).SessionID
	posted := must(client.PostMessage(context.Background(), id, &factory.PostMessageParams{Text: "Why is the test flaky?"}))(t)
	return id, posted.MessageID
}

// transcript gives all messages, oldest first.
func transcript(t *testing.T, client *factory.Client, id string) (messages []*factory.Message) {
	t.Helper()
	for message, err := range client.Messages(context.Background(), id, nil) {
		if err != nil {
			t.Fatal(err)
		}
		messages = append(messages, message)
	}
	slices.Reverse(messages)
	return messages
}

// merge adds messages; one that was told before has changed.
func merge(told, messages []*factory.Message) []*factory.Message {
	for _, message := range messages {
		same := func(other *factory.Message) bool { return other.ID == message.ID }
		if i := slices.IndexFunc(told, same); i >= 0 {
			told[i] = message
		} else {
			told = append(told, message)
		}
	}
	return told
}

// checkTold wants every member of the messages to be the same.
func checkTold(t *testing.T, got, want []*factory.Message) {
	t.Helper()
	if got, want := encode(t, got), encode(t, want); !bytes.Equal(got, want) {
		t.Errorf("told: %s\nnot: %s", got, want)
	}
}
