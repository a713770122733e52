package factory_test

import (
	"bytes"
	"encoding/json"
	"maps"
	"testing"

	factory "github.com/factory-ai/libfactory/bindings/go"
)

// object is a JSON object.
type object = map[string]any

// leavesOf gives what a session holds as the JSON that it was made from, member by member.
func leavesOf(s *factory.Session) object {
	o := object{
		"sessionId":    s.SessionID,
		"status":       string(s.Status),
		"messageCount": s.MessageCount,
		"createdAt":    s.CreatedAtMs,
		"updatedAt":    s.UpdatedAtMs,
	}
	put(o, "title", s.Title, s.HasTitle)
	put(o, "completedAt", s.CompletedAtMs, s.HasCompletedAt)
	put(o, "computerId", s.ComputerID, s.HasComputerID)
	put(o, "sessionSettings", leavesOfSettings(&s.Settings), s.HasSettings)
	return o
}

func leavesOfSettings(s *factory.SessionSettings) object {
	o := object{}
	put(o, "model", s.Model, s.HasModel)
	put(o, "reasoningEffort", string(s.ReasoningEffort), s.HasReasoningEffort)
	put(o, "interactionMode", string(s.InteractionMode), s.HasInteractionMode)
	put(o, "autonomyLevel", string(s.AutonomyLevel), s.HasAutonomyLevel)
	put(o, "autonomyMode", string(s.AutonomyMode), s.HasAutonomyMode)
	put(o, "specModeModel", s.SpecModeModel, s.HasSpecModeModel)
	put(o, "specModeReasoningEffort", string(s.SpecModeReasoningEffort), s.HasSpecModeReasoningEffort)
	put(o, "providerLock", string(s.ProviderLock), s.HasProviderLock)
	put(o, "providerLockTimestamp", s.ProviderLockTimestamp, s.HasProviderLockTimestamp)
	put(o, "apiProviderLock", string(s.APIProviderLock), s.HasAPIProviderLock)
	put(o, "assistantActiveTimeMs", s.AssistantActiveTimeMs, s.HasAssistantActiveTimeMs)
	put(o, "tokenUsage", leavesOfUsage(s.TokenUsage), s.HasTokenUsage)
	put(o, "inclusiveTokenUsage", leavesOfUsage(s.InclusiveTokenUsage), s.HasInclusiveTokenUsage)
	put(o, "archivedAt", s.ArchivedAt, s.HasArchivedAt)
	if children := s.ChildInclusiveTokenUsageBySessionID; children != nil {
		usages := object{}
		for _, child := range children {
			usages[child.Key] = leavesOfUsage(child.Value)
		}
		o["childInclusiveTokenUsageBySessionId"] = usages
	}
	if s.Tags != nil {
		tags := []any{}
		for _, tag := range s.Tags {
			tags = append(tags, leavesOfTag(tag))
		}
		o["tags"] = tags
	}
	put(o, "enabledToolIds", leavesOfTexts(s.EnabledToolIDs), s.EnabledToolIDs != nil)
	put(o, "disabledToolIds", leavesOfTexts(s.DisabledToolIDs), s.DisabledToolIDs != nil)
	return o
}

func leavesOfUsage(u factory.TokenUsage) object {
	o := object{
		"inputTokens":         u.InputTokens,
		"outputTokens":        u.OutputTokens,
		"cacheCreationTokens": u.CacheCreationTokens,
		"cacheReadTokens":     u.CacheReadTokens,
		"thinkingTokens":      u.ThinkingTokens,
	}
	put(o, "factoryCredits", u.FactoryCredits, u.HasFactoryCredits)
	return o
}

func leavesOfTag(tag factory.Tag) object {
	o := object{"name": tag.Name}
	if tag.Metadata != nil {
		metadata := object{}
		for _, entry := range tag.Metadata {
			metadata[entry.Key] = entry.Value
		}
		o["metadata"] = metadata
	}
	return o
}

func leavesOfTexts(texts []string) []any {
	list := []any{}
	for _, text := range texts {
		list = append(list, text)
	}
	return list
}

func put(o object, name string, value any, has bool) {
	if has {
		o[name] = value
	}
}

// decode reads a page by encoding/json, which shares nothing with the library.
func decode(t *testing.T, page []byte) (sessions []object, pagination object) {
	t.Helper()
	var content struct {
		Sessions   []object
		Pagination object
	}
	decoder := json.NewDecoder(bytes.NewReader(page))
	decoder.UseNumber()
	if err := decoder.Decode(&content); err != nil {
		t.Fatal(err)
	}
	for _, session := range content.Sessions {
		known(t, session)
	}
	return content.Sessions, content.Pagination
}

// known makes of a session just decoded what leavesOf makes of it: without members that the contract does not have, and
// with null as absent.
func known(t *testing.T, session object) {
	t.Helper()
	keep(session, "sessionId", "title", "status", "messageCount", "createdAt", "updatedAt", "completedAt", "computerId",
		"sessionSettings")
	for _, name := range []string{"messageCount", "createdAt", "updatedAt", "completedAt"} {
		if number, ok := session[name].(json.Number); ok {
			session[name] = integer(t, number)
		}
	}
	settings, ok := session["sessionSettings"].(object)
	if !ok {
		return
	}
	keep(settings, "model", "reasoningEffort", "interactionMode", "autonomyLevel", "autonomyMode", "specModeModel",
		"specModeReasoningEffort", "providerLock", "providerLockTimestamp", "apiProviderLock", "assistantActiveTimeMs",
		"tokenUsage", "inclusiveTokenUsage", "childInclusiveTokenUsageBySessionId", "archivedAt", "tags",
		"enabledToolIds", "disabledToolIds")
	for _, name := range []string{"tokenUsage", "inclusiveTokenUsage"} {
		if usage, ok := settings[name].(object); ok {
			keepUsage(usage)
		}
	}
	if children, ok := settings["childInclusiveTokenUsageBySessionId"].(object); ok {
		for _, usage := range children {
			keepUsage(usage.(object))
		}
	}
	if tags, ok := settings["tags"].([]any); ok {
		for _, tag := range tags {
			keep(tag.(object), "name", "metadata")
		}
	}
	floats(t, settings)
}

func keepUsage(usage object) {
	keep(usage, "inputTokens", "outputTokens", "cacheCreationTokens", "cacheReadTokens", "thinkingTokens",
		"factoryCredits")
}

func keep(o object, names ...string) {
	wanted := map[string]bool{}
	for _, name := range names {
		wanted[name] = true
	}
	maps.DeleteFunc(o, func(name string, value any) bool { return !wanted[name] || value == nil })
}

// integer keeps all 64 bits; 1.0 and 1e3 are integers too.
func integer(t *testing.T, number json.Number) int64 {
	t.Helper()
	if value, err := number.Int64(); err == nil {
		return value
	}
	value, err := number.Float64()
	if err != nil || value != float64(int64(value)) {
		t.Fatalf("%s is not an integer", number)
	}
	return int64(value)
}

func floats(t *testing.T, o object) {
	t.Helper()
	for name, value := range o {
		switch value := value.(type) {
		case json.Number:
			number, err := value.Float64()
			if err != nil {
				t.Fatal(err)
			}
			o[name] = number
		case object:
			floats(t, value)
		}
	}
}
