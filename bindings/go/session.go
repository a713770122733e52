package factory

import (
	"fmt"
	"log/slog"
)

// String names the session.
func (s Session) String() string {
	return fmt.Sprintf("factory.Session(%s, %s, %q)", s.SessionID, s.Status, s.Title)
}

// LogValue gives the members by which people know a session.
func (s Session) LogValue() slog.Value {
	attributes := []slog.Attr{
		slog.String("session_id", s.SessionID),
		slog.String("status", string(s.Status)),
	}
	if s.HasTitle {
		attributes = append(attributes, slog.String("title", s.Title))
	}
	return slog.GroupValue(attributes...)
}
