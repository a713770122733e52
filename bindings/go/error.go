package factory

import (
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"time"
)

// ErrClosed is in the chain of the error of a call on a closed client.
var ErrClosed = errors.New("factory: the client is closed")

// Error is a failed call with all that is known about it. It holds no secret.
//
// [errors.Is] finds its [Code], and for a call that was ended early [context.Canceled] or [context.DeadlineExceeded]
// and the context's cause.
type Error struct {
	// Code is the kind of the failure; it may be a number that this version does not list.
	Code Code
	// Message is one line for people: what happened and what to do.
	Message string
	// HTTPStatus is the status of the answer; 0 when there was none.
	HTTPStatus int
	// Title and Detail are the service's own words, where it had any.
	Title, Detail string
	// Metadata is what the service added, as JSON; nil when it added nothing.
	Metadata json.RawMessage
	// Body is the body of the answer, whatever its type, cut to 16 KiB.
	Body string
	// RequestID is the x-request-id of the answer, for a report to the service.
	RequestID string
	// RetryAfter is how long the service asked to wait; HasRetryAfter tells whether it did.
	RetryAfter    time.Duration
	HasRetryAfter bool
	// Attempts counts the requests sent or connections tried.
	Attempts int
	// OutcomeUnknown tells whether the service may have carried out what the call was to change, although it failed;
	// false for a call that changes nothing. Look there before you make such a call again.
	OutcomeUnknown bool
	// Cursor is, for an error of a walk such as [Client.Sessions] or [Client.Messages], where it stood: all that came before
	// was handed out, and a walk with this Cursor in its params goes on from here. Empty: from the start. For an error of [Client.Follow] it is
	// the last message that was told.
	Cursor string

	causes []error // beside Code: why the call ended early
}

// Error gives the message, without the service's body.
func (e *Error) Error() string {
	return "factory: " + e.Message
}

// Unwrap gives the code and, for a call that was ended early, the reason.
func (e *Error) Unwrap() []error {
	return append([]error{e.Code}, e.causes...)
}

// Timeout tells whether a deadline passed, as net.Error has it.
func (e *Error) Timeout() bool {
	return e.Code == ErrTimeout
}

// LogValue gives the members that belong into a log: not the body.
func (e *Error) LogValue() slog.Value {
	attributes := []slog.Attr{
		slog.String("code", e.Code.String()),
		slog.String("message", e.Message),
		slog.Int("attempts", e.Attempts),
	}
	if e.OutcomeUnknown {
		attributes = append(attributes, slog.Bool("outcome_unknown", true))
	}
	if e.HTTPStatus != 0 {
		attributes = append(attributes, slog.Int("http_status", e.HTTPStatus))
	}
	if e.RequestID != "" {
		attributes = append(attributes, slog.String("request_id", e.RequestID))
	}
	if e.HasRetryAfter {
		attributes = append(attributes, slog.Duration("retry_after", e.RetryAfter))
	}
	return slog.GroupValue(attributes...)
}

func invalidArgument(message string) *Error {
	return &Error{Code: ErrInvalidArgument, Message: message}
}

func closed() *Error {
	return &Error{Code: ErrInvalidArgument, Message: "the client is closed; make a new one", causes: []error{ErrClosed}}
}

// ended is the error of a call that its context, which is done, did not let begin.
func ended(ctx context.Context) *Error {
	err := &Error{Code: ErrCancelled, Message: "the call was cancelled"}
	err.blame(ctx)
	return err
}

// blame adds what the context has to do with the error. The library knows the context as a token, so that a deadline of
// the context looks to it like a cancel.
func (e *Error) blame(ctx context.Context) {
	reason := ctx.Err()
	if e.Code == ErrCancelled && errors.Is(reason, context.DeadlineExceeded) {
		e.Code, e.Message = ErrTimeout, "the call did not end before the deadline of its context"
	}
	switch e.Code {
	case ErrTimeout:
		e.causes = append(e.causes, context.DeadlineExceeded)
	case ErrCancelled:
		e.causes = append(e.causes, context.Canceled)
	default:
		return
	}
	if cause := context.Cause(ctx); cause != reason {
		e.causes = append(e.causes, cause)
	}
}
