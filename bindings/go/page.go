package factory

// #include "bridge.h"
import "C"

import (
	"encoding/json"
	"fmt"
	"log/slog"
)

// SessionPage is one page of sessions, newest first.
type SessionPage struct {
	// Sessions are the page's sessions. A page in the middle of a walk may have none.
	Sessions []*Session
	// HasMore tells whether the service has a further page.
	HasMore bool
	// NextCursor leads to it, as [ListSessionsParams.Cursor]; empty when there is none.
	NextCursor string

	raw string
}

// takePage makes Go values of a page and releases the C one, whose text is not its JSON when that was discarded.
func takePage(answer *C.factory_go_answer, discarded bool) *SessionPage {
	defer C.factory_session_page_free(answer.page)
	m := newMemory(answer)
	page := &SessionPage{
		Sessions: make([]*Session, answer.count),
		HasMore:  bool(answer.has_more),
	}
	if !discarded {
		page.raw = m.text
	}
	page.NextCursor, _ = m.str(answer.next_cursor)
	sessions := make([]Session, answer.count)
	for m.done = range sessions {
		copySession(m, &sessions[m.done], element(answer.rows, m.done, answer.stride))
		page.Sessions[m.done] = &sessions[m.done]
	}
	return page
}

// RawJSON gives a copy of the page's JSON, exactly the bytes that the service sent. It is nil when it was
// discarded, and for a page that did not come from the service.
func (p *SessionPage) RawJSON() json.RawMessage {
	return rawJSON(p.raw)
}

// String tells how many sessions there are.
func (p SessionPage) String() string {
	return fmt.Sprintf("factory.SessionPage(sessions: %d, more: %t)", len(p.Sessions), p.HasMore)
}

// LogValue tells how many sessions there are, and none of them.
func (p SessionPage) LogValue() slog.Value {
	return slog.GroupValue(
		slog.Int("sessions", len(p.Sessions)),
		slog.Bool("has_more", p.HasMore),
	)
}

type sessionPageJSON struct {
	Sessions   []*Session     `json:"sessions"`
	Pagination paginationJSON `json:"pagination"`
}

type paginationJSON struct {
	HasMore    bool    `json:"hasMore"`
	NextCursor *string `json:"nextCursor"`
}

// MarshalJSON gives the contract's members; those that this package does not know are only in RawJSON.
func (p SessionPage) MarshalJSON() ([]byte, error) {
	to := sessionPageJSON{Sessions: p.Sessions, Pagination: paginationJSON{HasMore: p.HasMore}}
	if to.Sessions == nil {
		to.Sessions = []*Session{}
	}
	if p.NextCursor != "" {
		to.Pagination.NextCursor = &p.NextCursor
	}
	return json.Marshal(to)
}

// UnmarshalJSON takes what MarshalJSON gives, and what the service sends.
func (p *SessionPage) UnmarshalJSON(data []byte) error {
	var from sessionPageJSON
	if err := json.Unmarshal(data, &from); err != nil {
		return err
	}
	*p = SessionPage{Sessions: from.Sessions, HasMore: from.Pagination.HasMore, raw: string(data)}
	if from.Pagination.NextCursor != nil {
		p.NextCursor = *from.Pagination.NextCursor
	}
	return nil
}
