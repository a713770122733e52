package factory

import (
	"bytes"
	"encoding/json"
	"fmt"
)

// Entries is an object of the contract whose names are free: a map that keeps the service's order. It is nil when the
// object is absent.
type Entries[V any] []Entry[V]

// Entry is one member of such an object.
type Entry[V any] struct {
	Key   string
	Value V
}

// Get gives the value of a key, the last one should the service have sent several.
func (e Entries[V]) Get(key string) (value V, ok bool) {
	for i := len(e) - 1; i >= 0; i-- {
		if e[i].Key == key {
			return e[i].Value, true
		}
	}
	return value, false
}

// MarshalJSON gives an object.
func (e Entries[V]) MarshalJSON() ([]byte, error) {
	if e == nil {
		return []byte("null"), nil
	}
	object := []byte{'{'}
	for _, entry := range e {
		var err error
		if object, err = appendMember(object, entry.Key, entry.Value); err != nil {
			return nil, err
		}
	}
	return append(object, '}'), nil
}

// UnmarshalJSON takes an object, or null.
func (e *Entries[V]) UnmarshalJSON(data []byte) error {
	decoder := json.NewDecoder(bytes.NewReader(data))
	opening, err := decoder.Token()
	if err != nil {
		return err
	}
	if opening == nil {
		*e = nil
		return nil
	}
	if opening != json.Delim('{') {
		return fmt.Errorf("factory: an object is wanted, not %v", opening)
	}
	entries := Entries[V]{}
	for decoder.More() {
		var entry Entry[V]
		key, err := decoder.Token()
		if err != nil {
			return err
		}
		if err := decoder.Decode(&entry.Value); err != nil {
			return err
		}
		entry.Key = key.(string)
		entries = append(entries, entry)
	}
	*e = entries
	return nil
}
