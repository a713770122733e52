// The Go package of libfactory.
package main

import (
	"benches/contest"
	"context"
	"os"
	"time"

	factory "github.com/factory-ai/libfactory/bindings/go"
)

type page = *factory.SessionPage

type contestant struct{ client *factory.Client }

func main() {
	contest.Main(func(url, ca string) contest.Contestant[page] {
		options := []factory.Option{
			factory.WithAPIKey("fk-bench"), factory.WithBaseURL(url), factory.WithTimeout(30 * time.Second),
		}
		if ca != "" {
			options = append(options, factory.WithCAFile(ca))
		}
		client, err := factory.NewClient(options...)
		if err != nil {
			contest.Fail(err)
		}
		return contestant{client}
	})
}

func params(limit int) *factory.ListSessionsParams {
	return &factory.ListSessionsParams{Limit: limit, DiscardJSON: os.Getenv("DISCARD_JSON") != ""}
}

func (c contestant) Fetch(limit int) page {
	page, err := c.client.ListSessions(context.Background(), params(limit))
	if err != nil {
		contest.Fail(err)
	}
	return page
}

func (c contestant) Walk(limit int, visit func(page)) {
	for page, err := range c.client.Pages(context.Background(), params(limit)) {
		if err != nil {
			contest.Fail(err)
		}
		visit(page)
	}
}

func (c contestant) Decode([]byte) page {
	contest.Fail("see the Rust program for libfactory's decoder")
	return nil
}

func (c contestant) Digest(page page, digest *contest.Digest) {
	digest.Sums[contest.Sessions] += uint64(len(page.Sessions))
	for _, s := range page.Sessions {
		digest.Text(contest.Texts, 1, s.SessionID)
		digest.Text(contest.Enums, 1, string(s.Status))
		digest.Sums[contest.Messages] += uint64(s.MessageCount)
		digest.Sums[contest.Times] += uint64(s.CreatedAtMs) + 3*uint64(s.UpdatedAtMs)
		if digest.If(s.HasTitle, contest.HasTitle) {
			digest.Text(contest.Texts, 1, s.Title)
		}
		if digest.If(s.HasComputerID, contest.HasComputer) {
			digest.Text(contest.Texts, 1, s.ComputerID)
		}
		if digest.If(s.HasCompletedAt, contest.HasCompleted) {
			digest.Sums[contest.Times] += 5 * uint64(s.CompletedAtMs)
		}
		if digest.If(s.HasSettings, contest.HasSettings) {
			addSettings(&s.Settings, digest)
		}
	}
}

func addSettings(s *factory.SessionSettings, digest *contest.Digest) {
	for _, member := range [...]struct {
		has  bool
		bit  uint64
		text string
	}{
		{s.HasModel, contest.HasModel, s.Model},
		{s.HasSpecModeModel, contest.HasSpecModel, s.SpecModeModel},
		{s.HasProviderLockTimestamp, contest.HasProviderTime, s.ProviderLockTimestamp},
		{s.HasArchivedAt, contest.HasArchived, s.ArchivedAt},
	} {
		if digest.If(member.has, member.bit) {
			digest.Text(contest.Texts, 1, member.text)
		}
	}
	for _, member := range [...]struct {
		has  bool
		text string
	}{
		{s.HasReasoningEffort, string(s.ReasoningEffort)},
		{s.HasInteractionMode, string(s.InteractionMode)},
		{s.HasAutonomyLevel, string(s.AutonomyLevel)},
		{s.HasAutonomyMode, string(s.AutonomyMode)},
		{s.HasSpecModeReasoningEffort, string(s.SpecModeReasoningEffort)},
		{s.HasProviderLock, string(s.ProviderLock)},
		{s.HasAPIProviderLock, string(s.APIProviderLock)},
	} {
		if member.has {
			digest.Text(contest.Enums, 1, member.text)
		}
	}
	if digest.If(s.HasAssistantActiveTimeMs, contest.HasActiveTime) {
		digest.Number(contest.ActiveTime, 1, s.AssistantActiveTimeMs)
	}
	if digest.If(s.HasTokenUsage, contest.HasUsage) {
		addUsage(&s.TokenUsage, contest.Usage, 1, digest)
	}
	if digest.If(s.HasInclusiveTokenUsage, contest.HasInclusiveUsage) {
		addUsage(&s.InclusiveTokenUsage, contest.Usage, 3, digest)
	}
	for i := range s.ChildInclusiveTokenUsageBySessionID {
		child := &s.ChildInclusiveTokenUsageBySessionID[i]
		digest.Text(contest.Children, 1, child.Key)
		addUsage(&child.Value, contest.Children, 1, digest)
	}
	for i := range s.Tags {
		digest.Text(contest.Tags, 1, s.Tags[i].Name)
		for _, entry := range s.Tags[i].Metadata {
			digest.Text(contest.Tags, 3, entry.Key)
			digest.Text(contest.Tags, 5, entry.Value)
		}
	}
	for _, tool := range s.EnabledToolIDs {
		digest.Text(contest.Tools, 1, tool)
	}
	for _, tool := range s.DisabledToolIDs {
		digest.Text(contest.Tools, 3, tool)
	}
}

func addUsage(usage *factory.TokenUsage, sum int, factor uint64, digest *contest.Digest) {
	digest.Numbers(sum, factor, usage.InputTokens, usage.OutputTokens, usage.CacheCreationTokens,
		usage.CacheReadTokens, usage.ThinkingTokens)
	if digest.If(usage.HasFactoryCredits, contest.HasCredits) {
		digest.Number(contest.Credits, 1, usage.FactoryCredits)
	}
}
