package factory

// #include "bridge.h"
import "C"

import (
	"context"
	"fmt"
	"time"
)

// ArchiveSession archives a session, and keeps its other settings: it reads them, and writes them back with the moment. A
// session that is archived already keeps its moment.
//
// The service has no call that changes one setting alone: a change that somebody else makes between the two calls is lost.
//
// Since 0.2.0.
func (c *Client) ArchiveSession(ctx context.Context, sessionID string) (*Session, error) {
	r := c.newRequest(0, false)
	id := r.path("sessionID", sessionID)
	return answered(ctx, r, newSession, func(client *C.factory_client, options C.factory_call_options) C.factory_go_answer {
		return C.factory_go_archive_session(client, id, options)
	})
}

// UnarchiveSession takes a session out of the archive, and keeps its other settings, as [Client.ArchiveSession] does.
//
// Since 0.2.0.
func (c *Client) UnarchiveSession(ctx context.Context, sessionID string) (*Session, error) {
	r := c.newRequest(0, false)
	id := r.path("sessionID", sessionID)
	return answered(ctx, r, newSession, func(client *C.factory_client, options C.factory_call_options) C.factory_go_answer {
		return C.factory_go_unarchive_session(client, id, options)
	})
}

// TagSession gives a session a tag, unless it has it, and keeps its other settings, as [Client.ArchiveSession] does.
//
// Since 0.2.0.
func (c *Client) TagSession(ctx context.Context, sessionID, name string) (*Session, error) {
	r := c.newRequest(0, false)
	id, tag := r.path("sessionID", sessionID), r.path("name", name)
	return answered(ctx, r, newSession, func(client *C.factory_client, options C.factory_call_options) C.factory_go_answer {
		return C.factory_go_tag_session(client, id, tag, options)
	})
}

// UntagSession takes a tag off a session, and keeps its other settings, as [Client.ArchiveSession] does. It does nothing to a
// session that has not got it.
//
// Since 0.2.0.
func (c *Client) UntagSession(ctx context.Context, sessionID, name string) (*Session, error) {
	r := c.newRequest(0, false)
	id, tag := r.path("sessionID", sessionID), r.path("name", name)
	return answered(ctx, r, newSession, func(client *C.factory_client, options C.factory_call_options) C.factory_go_answer {
		return C.factory_go_untag_session(client, id, tag, options)
	})
}

// FindComputer finds a computer by its name, or else by its id, and waits until it is active for as long as wait says: a
// managed one that is asleep is woken. Zero does not wait. The error's code is [ErrTimeout] when it is not active by then,
// [ErrFailedDependency] when it failed to come up. The client's timeout holds for each look.
//
// Since 0.2.0.
func (c *Client) FindComputer(ctx context.Context, nameOrID string, wait time.Duration) (*Computer, error) {
	r := c.newRequest(0, false)
	if wait < 0 {
		r.refuse(invalidArgument(fmt.Sprintf("wait is %v; give a positive one, or 0 not to wait", wait)))
	}
	name := r.path("nameOrID", nameOrID)
	return answered(ctx, r, newComputer, func(client *C.factory_client, options C.factory_call_options) C.factory_go_answer {
		return C.factory_go_find_computer(client, name, C.uint64_t(roundUpToMs(wait)), options)
	})
}
