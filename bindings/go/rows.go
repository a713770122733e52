package factory

// #include "bridge.h"
import "C"

import (
	"strings"
	"unsafe"
)

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
	for i := range sessions {
		m.session(&sessions[i], row(answer, i))
		page.Sessions[i] = &sessions[i]
	}
	return page
}

// row walks by the library's stride, which may be larger than the row that the header knows.
func row(answer *C.factory_go_answer, i int) *C.factory_session {
	return (*C.factory_session)(unsafe.Add(unsafe.Pointer(answer.rows), i*int(answer.stride)))
}

// memory is what a page is copied into: one string for most texts, a few for the others, and one slice for all lists of
// a kind.
type memory struct {
	text        string
	textAddress uintptr         // where text was copied from
	others      strings.Builder // the texts that do not lie in it
	childUsages []Entry[TokenUsage]
	tags        []Tag
	metadata    []Entry[string]
	toolIDs     []string
}

func newMemory(answer *C.factory_go_answer) *memory {
	var childUsages, tags, metadata, toolIDs int
	for i := range int(answer.count) {
		settings := row(answer, i).settings
		if settings == nil {
			continue
		}
		childUsages += int(settings.child_usage_count)
		tags += int(settings.tag_count)
		toolIDs += int(settings.enabled_tool_id_count + settings.disabled_tool_id_count)
		for _, tag := range unsafe.Slice(settings.tags, settings.tag_count) {
			metadata += int(tag.metadata_count)
		}
	}
	return &memory{
		text:        copyText(answer.text),
		textAddress: uintptr(unsafe.Pointer(answer.text.ptr)),
		childUsages: make([]Entry[TokenUsage], childUsages),
		tags:        make([]Tag, tags),
		metadata:    make([]Entry[string], metadata),
		toolIDs:     make([]string, toolIDs),
	}
}

func (m *memory) session(to *Session, from *C.factory_session) {
	to.SessionID, _ = m.str(from.session_id)
	to.Title, to.HasTitle = m.str(from.title)
	to.Status, _ = enum[SessionStatus](m, from.status)
	to.MessageCount = int64(from.message_count)
	to.CreatedAtMs = int64(from.created_at_ms)
	to.UpdatedAtMs = int64(from.updated_at_ms)
	to.CompletedAtMs, to.HasCompletedAt = int64(from.completed_at_ms), bool(from.has_completed_at)
	to.ComputerID, to.HasComputerID = m.str(from.computer_id)
	to.HasSettings = from.settings != nil
	if to.HasSettings {
		m.settings(&to.Settings, from.settings)
	}
	to.raw = m.text[from.json_offset:][:from.json_len]
}

func (m *memory) settings(to *SessionSettings, from *C.factory_session_settings) {
	to.Model, to.HasModel = m.str(from.model)
	to.ReasoningEffort, to.HasReasoningEffort = enum[ReasoningEffort](m, from.reasoning_effort)
	to.InteractionMode, to.HasInteractionMode = enum[InteractionMode](m, from.interaction_mode)
	to.AutonomyLevel, to.HasAutonomyLevel = enum[AutonomyLevel](m, from.autonomy_level)
	to.AutonomyMode, to.HasAutonomyMode = enum[AutonomyMode](m, from.autonomy_mode)
	to.SpecModeModel, to.HasSpecModeModel = m.str(from.spec_mode_model)
	to.SpecModeReasoningEffort, to.HasSpecModeReasoningEffort = enum[ReasoningEffort](m, from.spec_mode_reasoning_effort)
	to.ProviderLock, to.HasProviderLock = enum[Provider](m, from.provider_lock)
	to.ProviderLockTimestamp, to.HasProviderLockTimestamp = m.str(from.provider_lock_timestamp)
	to.APIProviderLock, to.HasAPIProviderLock = enum[APIProvider](m, from.api_provider_lock)
	to.AssistantActiveTimeMs = float64(from.assistant_active_time_ms)
	to.HasAssistantActiveTimeMs = bool(from.has_assistant_active_time_ms)
	to.TokenUsage, to.HasTokenUsage = optionalUsage(from.token_usage)
	to.InclusiveTokenUsage, to.HasInclusiveTokenUsage = optionalUsage(from.inclusive_token_usage)
	to.ArchivedAt, to.HasArchivedAt = m.str(from.archived_at)

	children := unsafe.Slice(from.child_usages, from.child_usage_count)
	to.ChildInclusiveTokenUsageBySessionID = cut(&m.childUsages, children)
	for i, child := range children {
		entry := &to.ChildInclusiveTokenUsageBySessionID[i]
		entry.Key, _ = m.str(child.session_id)
		entry.Value = usage(&child.usage)
	}
	tags := unsafe.Slice(from.tags, from.tag_count)
	to.Tags = cut(&m.tags, tags)
	for i := range tags {
		m.tag(&to.Tags[i], &tags[i])
	}
	to.EnabledToolIDs = m.texts(from.enabled_tool_ids, from.enabled_tool_id_count)
	to.DisabledToolIDs = m.texts(from.disabled_tool_ids, from.disabled_tool_id_count)
}

func (m *memory) tag(to *Tag, from *C.factory_tag) {
	to.Name, _ = m.str(from.name)
	metadata := unsafe.Slice(from.metadata, from.metadata_count)
	to.Metadata = cut(&m.metadata, metadata)
	for i, entry := range metadata {
		to.Metadata[i].Key, _ = m.str(entry.key)
		to.Metadata[i].Value, _ = m.str(entry.value)
	}
}

func (m *memory) texts(first *C.factory_str, count C.size_t) []string {
	from := unsafe.Slice(first, count)
	to := cut(&m.toolIDs, from)
	for i, text := range from {
		to[i], _ = m.str(text)
	}
	return to
}

// str gives a text as a part of the page's, or of the others when it lies elsewhere, because it had an escape.
func (m *memory) str(text C.factory_str) (string, bool) {
	if text.ptr == nil {
		return "", false
	}
	offset := uintptr(unsafe.Pointer(text.ptr)) - m.textAddress // huge when it lies before
	length := uintptr(text.len)
	if size := uintptr(len(m.text)); offset <= size && length <= size-offset {
		return m.text[offset:][:length], true
	}
	return m.other(unsafe.String((*byte)(unsafe.Pointer(text.ptr)), length)), true
}

// other copies a text. The builder never grows with texts in it, which would copy them again.
func (m *memory) other(text string) string {
	if m.others.Cap()-m.others.Len() < len(text) {
		m.others = strings.Builder{}
		m.others.Grow(max(len(text), 4096))
	}
	begin := m.others.Len()
	m.others.WriteString(text)
	return m.others.String()[begin:]
}

func enum[T ~string](m *memory, from C.factory_enum) (T, bool) {
	text, ok := m.str(C.factory_str{ptr: from.text, len: C.size_t(from.text_len)})
	return T(text), ok
}

func optionalUsage(from *C.factory_token_usage) (TokenUsage, bool) {
	if from == nil {
		return TokenUsage{}, false
	}
	return usage(from), true
}

func usage(from *C.factory_token_usage) TokenUsage {
	return TokenUsage{
		InputTokens:         float64(from.input_tokens),
		OutputTokens:        float64(from.output_tokens),
		CacheCreationTokens: float64(from.cache_creation_tokens),
		CacheReadTokens:     float64(from.cache_read_tokens),
		ThinkingTokens:      float64(from.thinking_tokens),
		FactoryCredits:      float64(from.factory_credits),
		HasFactoryCredits:   bool(from.has_factory_credits),
	}
}

// cut takes as many elements off `rest` as `from` has, so that appending to the result cannot reach what follows. A
// list that is absent in C, whose slice is nil, is nil; an empty one is not.
func cut[T, F any](rest *[]T, from []F) []T {
	if from == nil {
		return nil
	}
	n := len(from)
	taken := (*rest)[:n:n]
	*rest = (*rest)[n:]
	return taken
}
