package factory

import (
	"fmt"
	"log/slog"
	"strings"
)

// Text gives what the message says in plain words: its blocks of text, a blank line between them. Of a run's last message of
// the assistant that is the answer.
//
// Since 0.2.0.
func (m *Message) Text() string {
	var texts []string
	for i := range m.Content {
		if block := m.Content[i].Text; block != nil {
			texts = append(texts, block.Text)
		}
	}
	return strings.Join(texts, "\n\n")
}

// String names the message; it has nothing of what it says.
func (m Message) String() string {
	return fmt.Sprintf("factory.Message(%s, %s, blocks: %d)", m.ID, m.Role, len(m.Content))
}

// LogValue gives the members by which a message is known, and nothing of what it says.
func (m Message) LogValue() slog.Value {
	return slog.GroupValue(
		slog.String("id", m.ID),
		slog.String("role", string(m.Role)),
		slog.Int("blocks", len(m.Content)),
	)
}
