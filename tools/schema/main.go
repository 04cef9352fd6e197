// Command schema writes the JSON Schemas of the library's documents, each
// beside the Config that it describes, from the Go types and their comments, so
// that editors know a document while it is written. It is a module of its own to
// keep its dependencies out of the library's, and runs in its own directory:
//
//	go -C tools/schema run .          # writes the files
//	go -C tools/schema run . -check   # fails and names the files that are stale
//
// Another document is one more description in documents.
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

const root = "../.." // of the library

func main() {
	check := flag.Bool("check", false, "fail if a file is stale, and leave all alone")
	flag.Parse()
	if err := run(root, *check); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// run writes the files below dir, or tells which of them are stale.
func run(dir string, check bool) error {
	comments, err := readComments(documents)
	if err != nil {
		return err
	}
	var errs []error
	for _, d := range documents {
		text, err := d.generate(comments)
		switch name := filepath.Join(dir, d.file()); {
		case err != nil:
		case check:
			err = compare(name, text)
		default:
			err = os.WriteFile(name, text, 0o644)
		}
		if err != nil {
			errs = append(errs, fmt.Errorf("%s: %w", d.file(), err))
		}
	}
	return errors.Join(errs...)
}

func compare(name string, text []byte) error {
	written, err := os.ReadFile(name)
	if err == nil && !bytes.Equal(written, text) {
		err = errors.New("stale: run make schema")
	}
	return err
}
