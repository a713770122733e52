package factory

import (
	"encoding/json"
	"fmt"
	"log/slog"
	"time"
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

// Session is one agent session.
type Session struct {
	SessionID string
	Title     string
	HasTitle  bool
	// Status tells whether a run is going on, not how it ended.
	Status       SessionStatus
	MessageCount int64
	// Times are in Unix milliseconds; the methods CreatedAt, UpdatedAt and CompletedAt give them as [time.Time].
	CreatedAtMs    int64
	UpdatedAtMs    int64
	CompletedAtMs  int64
	HasCompletedAt bool
	// ComputerID is the computer that the session runs on.
	ComputerID    string
	HasComputerID bool
	// Settings is the contract's sessionSettings.
	Settings    SessionSettings
	HasSettings bool

	raw string
}

// SessionSettings are the settings of a session. Every member is optional.
type SessionSettings struct {
	Model              string
	HasModel           bool
	ReasoningEffort    ReasoningEffort
	HasReasoningEffort bool
	InteractionMode    InteractionMode
	HasInteractionMode bool
	AutonomyLevel      AutonomyLevel
	HasAutonomyLevel   bool
	// AutonomyMode is deprecated by the service in favour of InteractionMode and AutonomyLevel.
	AutonomyMode               AutonomyMode
	HasAutonomyMode            bool
	SpecModeModel              string
	HasSpecModeModel           bool
	SpecModeReasoningEffort    ReasoningEffort
	HasSpecModeReasoningEffort bool
	// ProviderLock is the provider that the session is bound to, ProviderLockTimestamp when it was bound, as the
	// service writes it.
	ProviderLock             Provider
	HasProviderLock          bool
	ProviderLockTimestamp    string
	HasProviderLockTimestamp bool
	APIProviderLock          APIProvider
	HasAPIProviderLock       bool
	// AssistantActiveTimeMs is how long the assistant was active; the service's number may have a fraction.
	AssistantActiveTimeMs    float64
	HasAssistantActiveTimeMs bool
	// TokenUsage is that of this session alone, InclusiveTokenUsage that with its children.
	TokenUsage             TokenUsage
	HasTokenUsage          bool
	InclusiveTokenUsage    TokenUsage
	HasInclusiveTokenUsage bool
	// ChildInclusiveTokenUsageBySessionID has the usage of each child session, its own children included.
	ChildInclusiveTokenUsageBySessionID Entries[TokenUsage]
	// ArchivedAt is when the session was archived, as the service writes it.
	ArchivedAt      string
	HasArchivedAt   bool
	Tags            []Tag
	EnabledToolIDs  []string
	DisabledToolIDs []string
}

// TokenUsage counts tokens. The service's numbers may have fractions and may be negative.
type TokenUsage struct {
	InputTokens         float64
	OutputTokens        float64
	CacheCreationTokens float64
	CacheReadTokens     float64
	ThinkingTokens      float64
	FactoryCredits      float64
	HasFactoryCredits   bool
}

// Tag is a tag of a session.
type Tag struct {
	Name string
	// Metadata is nil when it is absent.
	Metadata Entries[string]
}

// RawJSON gives a copy of the page's JSON, exactly the bytes that the service sent. It is nil when it was
// discarded, and for a page that did not come from the service.
func (p *SessionPage) RawJSON() json.RawMessage {
	return rawJSON(p.raw)
}

// RawJSON gives a copy of the session's JSON as the service sent it, with members that this package does not know. It
// is nil when it was discarded, and for a session that did not come from the service.
func (s *Session) RawJSON() json.RawMessage {
	return rawJSON(s.raw)
}

// CreatedAt is when the session was created, in UTC.
func (s *Session) CreatedAt() time.Time {
	return time.UnixMilli(s.CreatedAtMs).UTC()
}

// UpdatedAt is when the session was last updated, in UTC.
func (s *Session) UpdatedAt() time.Time {
	return time.UnixMilli(s.UpdatedAtMs).UTC()
}

// CompletedAt is when the session was completed, in UTC; false when it was not.
func (s *Session) CompletedAt() (time.Time, bool) {
	if !s.HasCompletedAt {
		return time.Time{}, false
	}
	return time.UnixMilli(s.CompletedAtMs).UTC(), true
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

// rawJSON undoes what the library does to a page's JSON to terminate texts: a NUL stands where a quote was. JSON itself
// has no NUL.
func rawJSON(terminated string) json.RawMessage {
	if terminated == "" {
		return nil
	}
	raw := json.RawMessage(terminated)
	for i, b := range raw {
		if b == 0 {
			raw[i] = '"'
		}
	}
	return raw
}
