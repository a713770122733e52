package factory

import (
	"encoding/json"
	"fmt"
	"math"
	"strconv"
)

// The types of this file are the contract's objects as encoding/json wants them: a pointer for each optional member.

type sessionJSON struct {
	SessionID     string           `json:"sessionId"`
	Title         *string          `json:"title,omitempty"`
	Status        SessionStatus    `json:"status"`
	MessageCount  integer          `json:"messageCount"`
	CreatedAtMs   integer          `json:"createdAt"`
	UpdatedAtMs   integer          `json:"updatedAt"`
	CompletedAtMs *integer         `json:"completedAt,omitempty"`
	ComputerID    *string          `json:"computerId,omitempty"`
	Settings      *SessionSettings `json:"sessionSettings,omitempty"`
}

// MarshalJSON gives the contract's members; those that this package does not know are only in RawJSON.
func (s Session) MarshalJSON() ([]byte, error) {
	return json.Marshal(sessionJSON{
		SessionID:     s.SessionID,
		Title:         optional(s.Title, s.HasTitle),
		Status:        s.Status,
		MessageCount:  integer(s.MessageCount),
		CreatedAtMs:   integer(s.CreatedAtMs),
		UpdatedAtMs:   integer(s.UpdatedAtMs),
		CompletedAtMs: optional(integer(s.CompletedAtMs), s.HasCompletedAt),
		ComputerID:    optional(s.ComputerID, s.HasComputerID),
		Settings:      optional(s.Settings, s.HasSettings),
	})
}

// UnmarshalJSON takes what MarshalJSON gives, and what the service sends.
func (s *Session) UnmarshalJSON(data []byte) error {
	var from sessionJSON
	if err := json.Unmarshal(data, &from); err != nil {
		return err
	}
	*s = Session{
		SessionID:    from.SessionID,
		Status:       from.Status,
		MessageCount: int64(from.MessageCount),
		CreatedAtMs:  int64(from.CreatedAtMs),
		UpdatedAtMs:  int64(from.UpdatedAtMs),
		raw:          string(data),
	}
	s.Title, s.HasTitle = value(from.Title)
	completedAt, hasCompletedAt := value(from.CompletedAtMs)
	s.CompletedAtMs, s.HasCompletedAt = int64(completedAt), hasCompletedAt
	s.ComputerID, s.HasComputerID = value(from.ComputerID)
	s.Settings, s.HasSettings = value(from.Settings)
	return nil
}

type sessionSettingsJSON struct {
	Model                               *string              `json:"model,omitempty"`
	ReasoningEffort                     *ReasoningEffort     `json:"reasoningEffort,omitempty"`
	InteractionMode                     *InteractionMode     `json:"interactionMode,omitempty"`
	AutonomyLevel                       *AutonomyLevel       `json:"autonomyLevel,omitempty"`
	AutonomyMode                        *AutonomyMode        `json:"autonomyMode,omitempty"`
	SpecModeModel                       *string              `json:"specModeModel,omitempty"`
	SpecModeReasoningEffort             *ReasoningEffort     `json:"specModeReasoningEffort,omitempty"`
	ProviderLock                        *Provider            `json:"providerLock,omitempty"`
	ProviderLockTimestamp               *string              `json:"providerLockTimestamp,omitempty"`
	APIProviderLock                     *APIProvider         `json:"apiProviderLock,omitempty"`
	AssistantActiveTimeMs               *float64             `json:"assistantActiveTimeMs,omitempty"`
	TokenUsage                          *TokenUsage          `json:"tokenUsage,omitempty"`
	InclusiveTokenUsage                 *TokenUsage          `json:"inclusiveTokenUsage,omitempty"`
	ChildInclusiveTokenUsageBySessionID *Entries[TokenUsage] `json:"childInclusiveTokenUsageBySessionId,omitempty"`
	ArchivedAt                          *string              `json:"archivedAt,omitempty"`
	Tags                                *[]Tag               `json:"tags,omitempty"`
	EnabledToolIDs                      *[]string            `json:"enabledToolIds,omitempty"`
	DisabledToolIDs                     *[]string            `json:"disabledToolIds,omitempty"`
}

// MarshalJSON gives the contract's members.
func (s SessionSettings) MarshalJSON() ([]byte, error) {
	return json.Marshal(sessionSettingsJSON{
		Model:                               optional(s.Model, s.HasModel),
		ReasoningEffort:                     optional(s.ReasoningEffort, s.HasReasoningEffort),
		InteractionMode:                     optional(s.InteractionMode, s.HasInteractionMode),
		AutonomyLevel:                       optional(s.AutonomyLevel, s.HasAutonomyLevel),
		AutonomyMode:                        optional(s.AutonomyMode, s.HasAutonomyMode),
		SpecModeModel:                       optional(s.SpecModeModel, s.HasSpecModeModel),
		SpecModeReasoningEffort:             optional(s.SpecModeReasoningEffort, s.HasSpecModeReasoningEffort),
		ProviderLock:                        optional(s.ProviderLock, s.HasProviderLock),
		ProviderLockTimestamp:               optional(s.ProviderLockTimestamp, s.HasProviderLockTimestamp),
		APIProviderLock:                     optional(s.APIProviderLock, s.HasAPIProviderLock),
		AssistantActiveTimeMs:               optional(s.AssistantActiveTimeMs, s.HasAssistantActiveTimeMs),
		TokenUsage:                          optional(s.TokenUsage, s.HasTokenUsage),
		InclusiveTokenUsage:                 optional(s.InclusiveTokenUsage, s.HasInclusiveTokenUsage),
		ChildInclusiveTokenUsageBySessionID: optional(s.ChildInclusiveTokenUsageBySessionID, s.ChildInclusiveTokenUsageBySessionID != nil),
		ArchivedAt:                          optional(s.ArchivedAt, s.HasArchivedAt),
		Tags:                                optional(s.Tags, s.Tags != nil),
		EnabledToolIDs:                      optional(s.EnabledToolIDs, s.EnabledToolIDs != nil),
		DisabledToolIDs:                     optional(s.DisabledToolIDs, s.DisabledToolIDs != nil),
	})
}

// UnmarshalJSON takes what MarshalJSON gives.
func (s *SessionSettings) UnmarshalJSON(data []byte) error {
	var from sessionSettingsJSON
	if err := json.Unmarshal(data, &from); err != nil {
		return err
	}
	*s = SessionSettings{}
	s.Model, s.HasModel = value(from.Model)
	s.ReasoningEffort, s.HasReasoningEffort = value(from.ReasoningEffort)
	s.InteractionMode, s.HasInteractionMode = value(from.InteractionMode)
	s.AutonomyLevel, s.HasAutonomyLevel = value(from.AutonomyLevel)
	s.AutonomyMode, s.HasAutonomyMode = value(from.AutonomyMode)
	s.SpecModeModel, s.HasSpecModeModel = value(from.SpecModeModel)
	s.SpecModeReasoningEffort, s.HasSpecModeReasoningEffort = value(from.SpecModeReasoningEffort)
	s.ProviderLock, s.HasProviderLock = value(from.ProviderLock)
	s.ProviderLockTimestamp, s.HasProviderLockTimestamp = value(from.ProviderLockTimestamp)
	s.APIProviderLock, s.HasAPIProviderLock = value(from.APIProviderLock)
	s.AssistantActiveTimeMs, s.HasAssistantActiveTimeMs = value(from.AssistantActiveTimeMs)
	s.TokenUsage, s.HasTokenUsage = value(from.TokenUsage)
	s.InclusiveTokenUsage, s.HasInclusiveTokenUsage = value(from.InclusiveTokenUsage)
	s.ChildInclusiveTokenUsageBySessionID, _ = value(from.ChildInclusiveTokenUsageBySessionID)
	s.ArchivedAt, s.HasArchivedAt = value(from.ArchivedAt)
	s.Tags, _ = value(from.Tags)
	s.EnabledToolIDs, _ = value(from.EnabledToolIDs)
	s.DisabledToolIDs, _ = value(from.DisabledToolIDs)
	return nil
}

type tokenUsageJSON struct {
	InputTokens         float64  `json:"inputTokens"`
	OutputTokens        float64  `json:"outputTokens"`
	CacheCreationTokens float64  `json:"cacheCreationTokens"`
	CacheReadTokens     float64  `json:"cacheReadTokens"`
	ThinkingTokens      float64  `json:"thinkingTokens"`
	FactoryCredits      *float64 `json:"factoryCredits,omitempty"`
}

// MarshalJSON gives the contract's members.
func (u TokenUsage) MarshalJSON() ([]byte, error) {
	return json.Marshal(tokenUsageJSON{
		InputTokens:         u.InputTokens,
		OutputTokens:        u.OutputTokens,
		CacheCreationTokens: u.CacheCreationTokens,
		CacheReadTokens:     u.CacheReadTokens,
		ThinkingTokens:      u.ThinkingTokens,
		FactoryCredits:      optional(u.FactoryCredits, u.HasFactoryCredits),
	})
}

// UnmarshalJSON takes what MarshalJSON gives.
func (u *TokenUsage) UnmarshalJSON(data []byte) error {
	var from tokenUsageJSON
	if err := json.Unmarshal(data, &from); err != nil {
		return err
	}
	*u = TokenUsage{
		InputTokens:         from.InputTokens,
		OutputTokens:        from.OutputTokens,
		CacheCreationTokens: from.CacheCreationTokens,
		CacheReadTokens:     from.CacheReadTokens,
		ThinkingTokens:      from.ThinkingTokens,
	}
	u.FactoryCredits, u.HasFactoryCredits = value(from.FactoryCredits)
	return nil
}

type tagJSON struct {
	Name     string           `json:"name"`
	Metadata *Entries[string] `json:"metadata,omitempty"`
}

// MarshalJSON gives the contract's members.
func (t Tag) MarshalJSON() ([]byte, error) {
	return json.Marshal(tagJSON{
		Name:     t.Name,
		Metadata: optional(t.Metadata, t.Metadata != nil),
	})
}

// UnmarshalJSON takes what MarshalJSON gives.
func (t *Tag) UnmarshalJSON(data []byte) error {
	var from tagJSON
	if err := json.Unmarshal(data, &from); err != nil {
		return err
	}
	*t = Tag{
		Name: from.Name,
	}
	t.Metadata, _ = value(from.Metadata)
	return nil
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
	sessions := p.Sessions
	if sessions == nil {
		sessions = []*Session{}
	}
	return json.Marshal(sessionPageJSON{
		Sessions:   sessions,
		Pagination: paginationJSON{HasMore: p.HasMore, NextCursor: optional(p.NextCursor, p.NextCursor != "")},
	})
}

// UnmarshalJSON takes what MarshalJSON gives, and what the service sends.
func (p *SessionPage) UnmarshalJSON(data []byte) error {
	var from sessionPageJSON
	if err := json.Unmarshal(data, &from); err != nil {
		return err
	}
	*p = SessionPage{Sessions: from.Sessions, HasMore: from.Pagination.HasMore, raw: string(data)}
	p.NextCursor, _ = value(from.Pagination.NextCursor)
	return nil
}

func optional[T any](value T, has bool) *T {
	if !has {
		return nil
	}
	return &value
}

func value[T any](optional *T) (value T, has bool) {
	if optional == nil {
		return value, false
	}
	return *optional, true
}

// integer takes what the library takes: also 1.0 and 1e3.
type integer int64

func (i *integer) UnmarshalJSON(data []byte) error {
	if string(data) == "null" {
		return nil
	}
	number, err := strconv.ParseInt(string(data), 10, 64)
	if err == nil {
		*i = integer(number)
		return nil
	}
	float, err := strconv.ParseFloat(string(data), 64)
	if err != nil || float != math.Trunc(float) || math.Abs(float) >= 1<<63 {
		return fmt.Errorf("factory: an integer of 64 bits is wanted, not %s", data)
	}
	*i = integer(float)
	return nil
}
