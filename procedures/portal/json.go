package portal

import (
	"bytes"
	"encoding/json"
	"strconv"
	"strings"
	"unicode/utf8"
)

// What the reader needs to know of JSON. The texts here are known to be sound.

type member struct {
	name  string
	value json.RawMessage
}

// members are those of an object, in its order, duplicates included.
func members(raw json.RawMessage) (all []member) {
	dec := json.NewDecoder(bytes.NewReader(raw))
	_, _ = dec.Token()
	for dec.More() {
		token, _ := dec.Token()
		name, _ := token.(string)
		var value json.RawMessage
		_ = dec.Decode(&value)
		all = append(all, member{name, value})
	}
	return all
}

// elements are those of a list. Anything else is taken as the only element of
// one, but for null and the empty text, which have none.
func elements(raw json.RawMessage) (all []json.RawMessage) {
	if raw[0] == '[' {
		_ = json.Unmarshal(raw, &all)
		return all
	}
	if raw[0] == 'n' || textOf(raw) == "" {
		return nil
	}
	return []json.RawMessage{raw}
}

// textOf is a text as it reads, and anything else as JSON without spaces. So is
// a text with half a surrogate pair: encoding/json would put U+FFFD there.
func textOf(raw json.RawMessage) string {
	var text string
	if raw[0] == '"' && json.Unmarshal(raw, &text) == nil && !strings.ContainsRune(text, utf8.RuneError) {
		return text
	}
	var compact bytes.Buffer
	_ = json.Compact(&compact, raw)
	return compact.String()
}

// join is the path of a member. A name that could be taken for more than a name
// is quoted.
func join(path, name string) string {
	if name == "" || strings.ContainsAny(name, ".[] \"") || strconv.Quote(name) != `"`+name+`"` {
		name = strconv.Quote(name)
	}
	if path == "" {
		return name
	}
	return path + "." + name
}
