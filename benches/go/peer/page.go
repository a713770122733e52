package main

import "benches/contest"

type page struct {
	Sessions   []session `json:"sessions"`
	Pagination struct {
		HasMore    bool    `json:"hasMore"`
		NextCursor *string `json:"nextCursor"`
	} `json:"pagination"`
}

type session struct {
	SessionID       string    `json:"sessionId"`
	Title           *string   `json:"title"`
	Status          string    `json:"status"`
	MessageCount    int64     `json:"messageCount"`
	CreatedAt       int64     `json:"createdAt"`
	UpdatedAt       int64     `json:"updatedAt"`
	CompletedAt     *int64    `json:"completedAt"`
	ComputerID      *string   `json:"computerId"`
	SessionSettings *settings `json:"sessionSettings"`
}

type settings struct {
	Model                   *string          `json:"model"`
	ReasoningEffort         *string          `json:"reasoningEffort"`
	InteractionMode         *string          `json:"interactionMode"`
	AutonomyLevel           *string          `json:"autonomyLevel"`
	AutonomyMode            *string          `json:"autonomyMode"`
	SpecModeModel           *string          `json:"specModeModel"`
	SpecModeReasoningEffort *string          `json:"specModeReasoningEffort"`
	ProviderLock            *string          `json:"providerLock"`
	ProviderLockTimestamp   *string          `json:"providerLockTimestamp"`
	APIProviderLock         *string          `json:"apiProviderLock"`
	AssistantActiveTimeMs   *float64         `json:"assistantActiveTimeMs"`
	TokenUsage              *usage           `json:"tokenUsage"`
	InclusiveTokenUsage     *usage           `json:"inclusiveTokenUsage"`
	Children                map[string]usage `json:"childInclusiveTokenUsageBySessionId"`
	ArchivedAt              *string          `json:"archivedAt"`
	Tags                    []tag            `json:"tags"`
	EnabledToolIDs          []string         `json:"enabledToolIds"`
	DisabledToolIDs         []string         `json:"disabledToolIds"`
}

type usage struct {
	InputTokens         float64  `json:"inputTokens"`
	OutputTokens        float64  `json:"outputTokens"`
	CacheCreationTokens float64  `json:"cacheCreationTokens"`
	CacheReadTokens     float64  `json:"cacheReadTokens"`
	ThinkingTokens      float64  `json:"thinkingTokens"`
	FactoryCredits      *float64 `json:"factoryCredits"`
}

type tag struct {
	Name     string            `json:"name"`
	Metadata map[string]string `json:"metadata"`
}

func (s *session) digest(digest *contest.Digest) {
	digest.Text(contest.Texts, 1, s.SessionID)
	digest.Text(contest.Enums, 1, s.Status)
	digest.Sums[contest.Messages] += uint64(s.MessageCount)
	digest.Sums[contest.Times] += uint64(s.CreatedAt) + 3*uint64(s.UpdatedAt)
	optional(s.Title, contest.HasTitle, contest.Texts, digest)
	optional(s.ComputerID, contest.HasComputer, contest.Texts, digest)
	if digest.If(s.CompletedAt != nil, contest.HasCompleted) {
		digest.Sums[contest.Times] += 5 * uint64(*s.CompletedAt)
	}
	if digest.If(s.SessionSettings != nil, contest.HasSettings) {
		s.SessionSettings.digest(digest)
	}
}

func (s *settings) digest(digest *contest.Digest) {
	optional(s.Model, contest.HasModel, contest.Texts, digest)
	optional(s.SpecModeModel, contest.HasSpecModel, contest.Texts, digest)
	optional(s.ProviderLockTimestamp, contest.HasProviderTime, contest.Texts, digest)
	optional(s.ArchivedAt, contest.HasArchived, contest.Texts, digest)
	for _, text := range [...]*string{
		s.ReasoningEffort, s.InteractionMode, s.AutonomyLevel, s.AutonomyMode, s.SpecModeReasoningEffort,
		s.ProviderLock, s.APIProviderLock,
	} {
		optional(text, 0, contest.Enums, digest)
	}
	if digest.If(s.AssistantActiveTimeMs != nil, contest.HasActiveTime) {
		digest.Number(contest.ActiveTime, 1, *s.AssistantActiveTimeMs)
	}
	if digest.If(s.TokenUsage != nil, contest.HasUsage) {
		s.TokenUsage.digest(contest.Usage, 1, digest)
	}
	if digest.If(s.InclusiveTokenUsage != nil, contest.HasInclusiveUsage) {
		s.InclusiveTokenUsage.digest(contest.Usage, 3, digest)
	}
	for id, usage := range s.Children {
		digest.Text(contest.Children, 1, id)
		usage.digest(contest.Children, 1, digest)
	}
	for _, tag := range s.Tags {
		digest.Text(contest.Tags, 1, tag.Name)
		for key, value := range tag.Metadata {
			digest.Text(contest.Tags, 3, key)
			digest.Text(contest.Tags, 5, value)
		}
	}
	for _, tool := range s.EnabledToolIDs {
		digest.Text(contest.Tools, 1, tool)
	}
	for _, tool := range s.DisabledToolIDs {
		digest.Text(contest.Tools, 3, tool)
	}
}

func (u *usage) digest(sum int, factor uint64, digest *contest.Digest) {
	digest.Numbers(sum, factor, u.InputTokens, u.OutputTokens, u.CacheCreationTokens, u.CacheReadTokens, u.ThinkingTokens)
	if digest.If(u.FactoryCredits != nil, contest.HasCredits) {
		digest.Number(contest.Credits, 1, *u.FactoryCredits)
	}
}

func optional(text *string, bit uint64, sum int, digest *contest.Digest) {
	if digest.If(text != nil, bit) {
		digest.Text(sum, 1, *text)
	}
}
