package factory

// #include "bridge.h"
import "C"

import (
	"context"
	"time"
)

// RunOptions is what [Client.Run] runs, and how.
//
// Since 0.2.0.
type RunOptions struct {
	// Message is what is posted: its Text, at least, is the prompt.
	Message PostMessageParams
	// SessionID is the session to post to. Empty: one is opened.
	SessionID string
	// Create is how a session is opened, on which computer for instance. Nil: as the service does without being told.
	Create *CreateSessionParams
	// OnEvent is called with each event when it happens, by the goroutine that has called Run, which goes on when it returns.
	// Nil: with none.
	OnEvent func(event *Event)
	// SignOfLife is after what time without anything else an [EventWaiting] is told; 0: never.
	SignOfLife time.Duration
	// Settle is how long a session may be idle without an answer before it has stopped without one; 0: 90 s.
	Settle time.Duration
	// Patience is for how long failures in a row are borne; 0: 180 s.
	Patience time.Duration
	// Timeout is how long it may take in all; 0: as long as it takes. When it is over the run has ended, with [EndTimedOut] and
	// without an error. Those of Message and Create are not looked at.
	Timeout time.Duration
	// InterruptOnTimeout has the session interrupted when Timeout is over.
	InterruptOnTimeout bool
}

// RunResult is what a run has come to. RawJSON of its session and answer is nil.
//
// Since 0.2.0.
type RunResult struct {
	// End is how it has ended.
	End End
	// SessionID is the session; empty when none was opened, or it is not known.
	SessionID string
	// MessageID is the prompt; empty when it was not posted, or that is not known.
	MessageID string
	// LastMessageID is the newest message that was told: [Client.Follow] goes on from there. Empty when none is known.
	LastMessageID string
	// Answer is the message that is the answer; nil when there is none.
	Answer *Message
	// Session is the session as the last look has shown it; nil when it was not looked at.
	Session *Session
}

// Text gives what the assistant has answered, in plain words; it is empty when there is no answer.
func (r *RunResult) Text() string {
	if r.Answer == nil {
		return ""
	}
	return r.Answer.Text()
}

// TokenUsage gives what the session has used as the last look has shown it, all of its runs together.
func (r *RunResult) TokenUsage() (usage TokenUsage, ok bool) {
	if r.Session == nil {
		return usage, false
	}
	return r.Session.Settings.TokenUsage, r.Session.Settings.HasTokenUsage
}

// Run runs a prompt to its answer: it opens a session, unless one is given, posts the prompt, and follows the session, as
// [Client.Follow] does, until it has finished.
//
// The result is never nil, also beside an error, so that nothing that was begun is lost. There is no error when the session
// has finished, has stopped without an answer, or Timeout was over, which End tells apart.
//
// Nothing is posted twice. A write that the service has declined is made again for as long as failures are borne. Where it is
// not known what became of the prompt, it is looked for in the new session; in a session that was there before, that is the
// error.
//
// The context ends it at once; the session goes on.
//
// Since 0.2.0.
func (c *Client) Run(ctx context.Context, options *RunOptions) (*RunResult, error) {
	options = orZero(options)
	r := c.newRequest(0, true)
	create, invalid := encode(options.Create)
	r.refuse(invalid)
	message, invalid := encode(&options.Message)
	r.refuse(invalid)
	run := C.factory_run_options{
		session_id:           r.text("SessionID", options.SessionID),
		sign_of_life_ms:      r.time("SignOfLife", options.SignOfLife),
		settle_ms:            r.time("Settle", options.Settle),
		patience_ms:          r.time("Patience", options.Patience),
		timeout_ms:           r.time("Timeout", options.Timeout),
		interrupt_on_timeout: C.bool(options.InterruptOnTimeout),
	}
	if options.Message.Text == "" && options.Message.BodyJSON == nil {
		r.refuse(invalidArgument("Message.Text is empty; give the prompt"))
	}
	walk := &walk{request: r, ctx: ctx}
	err := walk.begin(func(client *C.factory_client, call C.factory_call_options) C.factory_go_pager {
		run.cancel = call.cancel
		return C.factory_go_runner(client, create, message, run)
	})
	if err != nil {
		return (&RunResult{SessionID: options.SessionID}).failed(ctx), err
	}
	defer walk.end()
	runner := (*C.factory_runner)(walk.pager.pager)
	for {
		answer, err := walk.next()
		if err != nil {
			return newRunResult(runner).failed(ctx), err
		}
		if answer.page == nil {
			return newRunResult(runner), nil
		}
		if options.OnEvent != nil {
			sessionID := copyText(C.factory_run_result_session_id(C.factory_runner_result(runner)))
			event, _ := take(&answer, true, func(m *memory) *Event { return newEvent(m, sessionID) })
			options.OnEvent(event)
		}
	}
}

func newRunResult(runner *C.factory_runner) *RunResult {
	from := C.factory_runner_result(runner)
	m := &memory{rows: 1}
	return &RunResult{
		End:           End(C.factory_run_result_end(from)),
		SessionID:     copyText(C.factory_run_result_session_id(from)),
		MessageID:     copyText(C.factory_run_result_message_id(from)),
		LastMessageID: copyText(C.factory_run_result_last_message_id(from)),
		Answer:        alone(m, C.factory_run_result_answer(from), copyMessage),
		Session:       alone(m, C.factory_run_result_session(from), copySession),
	}
}

// failed is a result beside an error that the library may not have seen.
func (r *RunResult) failed(ctx context.Context) *RunResult {
	if r.End == EndNone && ctx.Err() != nil {
		r.End = EndCancelled
	} else if r.End == EndNone {
		r.End = EndFailed
	}
	return r
}
