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
	for i, entry := range e {
		if i > 0 {
			object = append(object, ',')
		}
		key, err := json.Marshal(entry.Key)
		if err != nil {
			return nil, err
		}
		value, err := json.Marshal(entry.Value)
		if err != nil {
			return nil, err
		}
		object = append(append(append(object, key...), ':'), value...)
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
