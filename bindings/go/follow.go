package factory

// #include "bridge.h"
import "C"

import (
	"context"
	"fmt"
	"iter"
	"time"
	"unsafe"
)

// EventKind is what an [Event] tells. Later versions may have more: pass over those that you do not know.
//
// Since 0.2.0.
type EventKind int

// The events that [Client.Follow] and [Client.Run] tell.
const (
	// EventStatus: the session's status is another one than before, or the first that is known.
	EventStatus EventKind = C.FACTORY_EVENT_STATUS
	// EventMessages: messages that are new, or have changed since they were told.
	EventMessages EventKind = C.FACTORY_EVENT_MESSAGES
	// EventWaiting is a sign of life: nothing else for as long as was asked for.
	EventWaiting EventKind = C.FACTORY_EVENT_WAITING
	// EventEnded: the end, the last event.
	EventEnded EventKind = C.FACTORY_EVENT_ENDED
	// EventOpened: the session of a run is open.
	EventOpened EventKind = C.FACTORY_EVENT_OPENED
	// EventPosted: the prompt of a run is posted.
	EventPosted EventKind = C.FACTORY_EVENT_POSTED
)

// String gives a word, for instance "messages".
func (k EventKind) String() string {
	return word(int(k), "EventKind", "status", "messages", "waiting", "ended", "opened", "posted")
}

// End is how a run has ended. Later versions may have more.
//
// Since 0.2.0.
type End int

// The ends of a run.
const (
	// EndNone: it goes on.
	EndNone End = C.FACTORY_END_NONE
	// EndFinished: the session has finished, there is an answer.
	EndFinished End = C.FACTORY_END_FINISHED
	// EndStopped: the session has stopped without an answer.
	EndStopped End = C.FACTORY_END_STOPPED
	// EndTimedOut: its Timeout was over.
	EndTimedOut End = C.FACTORY_END_TIMED_OUT
	// EndCancelled: its context ended; the session goes on.
	EndCancelled End = C.FACTORY_END_CANCELLED
	// EndFailed: it failed, as the error says.
	EndFailed End = C.FACTORY_END_FAILED
)

// String gives words, for instance "timed out".
func (e End) String() string {
	if e == EndNone {
		return "none"
	}
	return word(int(e), "End", "finished", "stopped", "timed out", "cancelled", "failed")
}

// word is the one of a number, the first that of 1.
func word(number int, kind string, words ...string) string {
	if number < 1 || number > len(words) {
		return fmt.Sprintf("%s(%d)", kind, number)
	}
	return words[number-1]
}

// Event is something that [Client.Follow] or [Client.Run] tells. RawJSON of its session and messages is nil.
//
// Since 0.2.0.
type Event struct {
	// Kind is what it tells.
	Kind EventKind
	// SessionID is the session.
	SessionID string
	// Session is the session as the last look has shown it; nil before the first.
	Session *Session
	// Messages are those of an [EventMessages], oldest first.
	Messages []*Message
	// LastMessageID is the newest message that was told: with it as the FromMessageID of [FollowOptions] another process goes
	// on from here, and neither loses nor repeats a message. Empty while there is none.
	LastMessageID string
	// End is the end that an [EventEnded] tells.
	End End
	// Answer is the message that is the answer, of an [EventEnded] that has one: its Text is what it says.
	Answer *Message
	// Err is, in an [EventWaiting], why the last look failed; nil when it did not.
	Err error
}

func newEvent(m *memory, sessionID string) *Event {
	from := (*C.factory_event)(m.first)
	event := &Event{
		Kind:          EventKind(from.kind),
		SessionID:     sessionID,
		Session:       alone(m, from.session, copySession),
		LastMessageID: m.nextCursor,
		End:           End(from.end),
		Answer:        alone(m, from.answer, copyMessage),
		Err:           lookFailed(from.error),
	}
	for _, message := range unsafe.Slice(from.messages, m.rows) {
		event.Messages = append(event.Messages, alone(m, message, copyMessage))
		m.done++
	}
	return event
}

// lookFailed is the error of an event, or nil.
func lookFailed(failure *C.factory_error) error {
	if failure == nil {
		return nil
	}
	return readError(context.Background(), C.factory_error_status(failure), failure)
}

// FollowOptions is how [Client.Follow] follows. Nil is as good as the zero value.
//
// Since 0.2.0.
type FollowOptions struct {
	// FromMessageID is the message after which to begin: what [Client.PostMessage] gave, or the LastMessageID of an [Event].
	// Where it is not set, and FromStart neither, what is there already is not told.
	FromMessageID string
	// FromStart begins with the session's first message.
	FromStart bool
	// SignOfLife is after what time without anything else an [EventWaiting] is told; 0: never.
	SignOfLife time.Duration
	// Settle is how long a session may be idle without an answer before it has stopped without one; 0: 90 s.
	Settle time.Duration
	// Patience is for how long failures in a row are borne; 0: 180 s.
	Patience time.Duration
}

// Follow tells what happens in a session until its run has ended, which the last event tells, with the answer.
//
// A session has finished when it is idle and the assistant's last message, which uses no tool, is newer than the prompt and
// still there when looked at again; it has stopped without an answer when it is idle for Settle without one. The service tells
// all that with delay; Follow waits until its parts agree.
//
// It looks at the session at once, then after 1 s, and ever more rarely, every 5 s in the end, until something changes. It
// bears what may pass: that a session is not known yet, rate limits, server errors, timeouts and broken connections, for
// Patience in a row.
//
// It takes as long as the run does: the context ends it at once, and the session goes on. An error ends the loop;
// its [Error.Cursor] is the FromMessageID with which to go on, unless it is empty. Each loop over the result follows anew.
//
// Since 0.2.0.
func (c *Client) Follow(ctx context.Context, sessionID string, options *FollowOptions) iter.Seq2[*Event, error] {
	options = orZero(options)
	r := c.newRequest(0, true)
	id := r.path("sessionID", sessionID)
	follow := C.factory_follow_options{
		from_message_id: r.text("FromMessageID", options.FromMessageID),
		from_start:      C.bool(options.FromStart),
		sign_of_life_ms: r.time("SignOfLife", options.SignOfLife),
		settle_ms:       r.time("Settle", options.Settle),
		patience_ms:     r.time("Patience", options.Patience),
	}
	made := func(m *memory) *Event { return newEvent(m, sessionID) }
	return walkOver(ctx, r, options.FromMessageID, made, func(client *C.factory_client, call C.factory_call_options) C.factory_go_pager {
		follow := follow // which other loops have, too
		follow.cancel = call.cancel
		return C.factory_go_follower(client, id, follow)
	})
}

// time gives milliseconds; 0 is the library's choice.
func (r *request) time(name string, duration time.Duration) C.uint64_t {
	if duration < 0 {
		r.refuse(invalidArgument(fmt.Sprintf("%s is %v; give a positive one, or 0 for the default", name, duration)))
	}
	return C.uint64_t(roundUpToMs(duration))
}
