package factory

// #include "bridge.h"
import "C"

import (
	"context"
	"iter"
	"time"
)

// WatchKind is what a [WatchEvent] tells. Later versions may have more: pass over those that you do not know.
//
// Since 0.2.0.
type WatchKind int

// The events that [Client.Watch] tells.
const (
	// WatchAppeared: a session is there that was not. All that are there when the watch begins are told so first.
	WatchAppeared WatchKind = C.FACTORY_WATCH_APPEARED
	// WatchChanged: the session's status, its number of messages or the time of its last change are others than before.
	WatchChanged WatchKind = C.FACTORY_WATCH_CHANGED
	// WatchFinished: the session was busy, and is idle, which two looks have shown. Told once for each time.
	WatchFinished WatchKind = C.FACTORY_WATCH_FINISHED
	// WatchGone: the session is not listed any more, which two looks have shown.
	WatchGone WatchKind = C.FACTORY_WATCH_GONE
	// WatchWaiting is a sign of life: nothing else for as long as was asked for.
	WatchWaiting WatchKind = C.FACTORY_WATCH_WAITING
)

// String gives a word, for instance "appeared".
func (k WatchKind) String() string {
	return word(int(k), "WatchKind", "appeared", "changed", "finished", "gone", "waiting")
}

// WatchEvent is something that [Client.Watch] tells. RawJSON of its session is nil.
//
// Since 0.2.0.
type WatchEvent struct {
	// Kind is what it tells.
	Kind WatchKind
	// SessionID is the session; empty in a [WatchWaiting].
	SessionID string
	// Session is the session; nil when it is gone, and in a [WatchWaiting].
	Session *Session
	// Err is, in a [WatchWaiting], why the last look failed; nil when it did not.
	Err error
}

func newWatchEvent(m *memory) *WatchEvent {
	from := (*C.factory_watch_event)(m.first)
	return &WatchEvent{
		Kind:      WatchKind(from.kind),
		SessionID: copyText(from.session_id),
		Session:   alone(m, from.session, copySession),
		Err:       lookFailed(from.error),
	}
}

// WatchOptions is what [Client.Watch] watches, and how. Nil is as good as the zero value.
//
// Since 0.2.0.
type WatchOptions struct {
	// ComputerID has only the sessions of this computer watched. Empty: of all.
	ComputerID string
	// SignOfLife is after what time without anything else a [WatchWaiting] is told; 0: never.
	SignOfLife time.Duration
	// Patience is for how long failures in a row are borne; 0: 180 s.
	Patience time.Duration
}

// Watch tells which sessions appear, change, finish and go. It has no end of its own: leave the loop, or end the context,
// which ends it at once.
//
// A look is one call, however many sessions there are: the newest hundred are listed, at once, then after 1 s, and ever more
// rarely, every 5 s in the end, until something changes. Every minute the whole list is gone through, more rarely where it is
// long: what changes far down in it, and what goes, is told then. Failures are borne as by [Client.Follow], which also tells
// whether a session that has finished has an answer.
//
// An error ends the loop. Each loop over the result watches anew, and is told of all sessions first.
//
// Since 0.2.0.
func (c *Client) Watch(ctx context.Context, options *WatchOptions) iter.Seq2[*WatchEvent, error] {
	options = orZero(options)
	r := c.newRequest(0, true)
	watch := C.factory_watch_options{
		computer_id:     r.text("ComputerID", options.ComputerID),
		sign_of_life_ms: r.time("SignOfLife", options.SignOfLife),
		patience_ms:     r.time("Patience", options.Patience),
	}
	return walkOver(ctx, r, "", newWatchEvent, func(client *C.factory_client, call C.factory_call_options) C.factory_go_pager {
		watch := watch // which other loops have, too
		watch.cancel = call.cancel
		return C.factory_go_watcher(client, watch)
	})
}
