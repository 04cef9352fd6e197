package register

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"iter"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/motcua/motcua/internal/fault"
)

// CSV reads a file of comma-separated values as [Read] does its rows. The
// separator is the comma, the semicolon or the tab, whichever makes the best
// heading; cells with separators, quotes or line breaks stand in quotes, by RFC
// 4180. A row whose quotes cannot be read is a fault, and the row below it is the
// next.
//
// The text is UTF-8, with or without a byte order mark. If it is not, the error
// says so and no row is read.
func CSV(data []byte, form Form) (Register, error) {
	if err := form.faults().Err("register"); err != nil {
		return Register{}, err
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	if f := encoding(data); f.Wanted != "" {
		l := fault.List{}
		l.AddText(f.path(), f.Value, f.Wanted)
		return Register{Faults: []Fault{f}}, l.Err("register")
	}
	if !bytes.Contains(data, []byte("\n")) { // as spreadsheets wrote them long ago
		data = bytes.ReplaceAll(data, []byte("\r"), []byte("\n"))
	}
	return read(slices.Collect(split(data, separator(data, newVocabulary(form.Columns)))), form)
}

// encoding reports the first line that is not UTF-8. A zero byte is text in two
// bytes a letter.
func encoding(data []byte) Fault {
	line := 0
	for text := range bytes.Lines(data) {
		line++
		if !utf8.Valid(text) || bytes.IndexByte(text, 0) >= 0 {
			return Fault{Line: line, Value: string(bytes.ToValidUTF8(text, []byte(string(utf8.RuneError)))),
				Wanted: "text in UTF-8: save the file as CSV UTF-8"}
		}
	}
	return Fault{}
}

// separator is the one by which most columns of the heading are known.
func separator(data []byte, v vocabulary) (best rune) {
	best, most := ',', 0
	for _, comma := range ",;\t" {
		h := v.find(split(data, comma))
		known := h.known()
		if h.rows > 0 {
			known += 1_000 // a heading before all that only come near
		}
		if known > most {
			best, most = comma, known
		}
	}
	return best
}

// split gives the rows of a file. Empty lines, which encoding/csv passes over,
// are rows without cells.
func split(data []byte, comma rune) iter.Seq[row] {
	return func(yield func(row) bool) {
		line := 0
		next := func(r row) bool {
			line++
			r.line = line
			return yield(r)
		}
		for rest := data; len(rest) > 0; {
			var ok bool
			if rest, ok = records(rest, comma, next); !ok {
				return
			}
		}
	}
}

// records gives rows up to the end, or to a row that is broken over several lines
// of the file, and what is left then: all but the first of those lines.
func records(data []byte, comma rune, next func(row) bool) (rest []byte, ok bool) {
	r := csv.NewReader(bytes.NewReader(data))
	r.Comma, r.FieldsPerRecord, r.TrimLeadingSpace = comma, -1, comma != '\t'
	for at := 0; ; at = int(r.InputOffset()) {
		cells, err := r.Read()
		for n := empty(data[at:]); n > 0; n = empty(data[at:]) {
			if at += n; !next(row{}) {
				return nil, false
			}
		}
		if errors.Is(err, io.EOF) {
			return nil, true
		}
		if err == nil && swallows(cells, comma) {
			if !next(row{broken: strings.Join(cells, string(comma)), wanted: wantedRow}) {
				return nil, false
			}
			continue
		}
		if err == nil {
			if !next(row{cells: cells}) {
				return nil, false
			}
			continue
		}
		broken, rest, _ := bytes.Cut(data[at:], []byte("\n"))
		if !next(row{broken: string(broken), wanted: wantedQuotes}) {
			return nil, false
		}
		return rest, true
	}
}

// swallows reports whether a cell of a row of several holds a further row.
func swallows(cells []string, comma rune) bool {
	return len(cells) > 1 && slices.ContainsFunc(cells, func(cell string) bool {
		_, below, broken := strings.Cut(cell, "\n")
		return broken && strings.ContainsRune(below, comma)
	})
}

const wantedRow = "a cell that holds no further row: a quote is closed too late"

const wantedQuotes = `quotes around a whole cell, and each quote within it twice`

// empty is the length of the empty line that data begins with; 0: it has text.
func empty(data []byte) int {
	switch {
	case bytes.HasPrefix(data, []byte("\n")):
		return 1
	case bytes.HasPrefix(data, []byte("\r\n")):
		return 2
	case string(data) == "\r": // encoding/csv takes it off the end of a file
		return 1
	}
	return 0
}
