package main

import (
	"go/ast"
	"go/doc"
	"go/parser"
	"go/token"
	"maps"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
)

// comments are what the source says. (The reflector's own AddGoComments knows
// neither constants nor generic types, and reads tests and all directories below
// too.)
type comments struct {
	said      map[string]string   // of types, by "package.Type", of fields, by "package.Type.Field", of constants, by "package.Name"
	constants map[string][]string // of enumerated types, by "package.Type": their names, by value; "" for those without
	words     map[string]string   // what documents call what Go calls by those names
}

// readComments reads the packages of the documents, and the root.
func readComments(documents []document) (comments, error) {
	found := comments{said: map[string]string{}, constants: map[string][]string{}, words: map[string]string{}}
	dirs := []string{root}
	for _, d := range documents {
		dirs = append(dirs, filepath.Join(root, d.name))
	}
	for _, dir := range dirs {
		names, err := filepath.Glob(filepath.Join(dir, "*.go"))
		if err != nil {
			return comments{}, err
		}
		for _, name := range names {
			if strings.HasSuffix(name, "_test.go") {
				continue
			}
			source, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ParseComments|parser.SkipObjectResolution)
			if err != nil {
				return comments{}, err
			}
			for _, decl := range source.Decls {
				if decl, ok := decl.(*ast.GenDecl); ok {
					found.add(source.Name.Name+".", decl)
				}
			}
		}
	}
	return found, nil
}

func (c comments) add(pkg string, decl *ast.GenDecl) {
	enumerated := "" // the type whose constants follow
	for _, spec := range decl.Specs {
		switch spec := spec.(type) {
		case *ast.TypeSpec:
			// What follows the first sentence is about Go.
			c.said[pkg+spec.Name.Name] = plain(firstSentence(decl.Doc.Text() + spec.Doc.Text()))
			if fields, ok := spec.Type.(*ast.StructType); ok {
				for _, field := range fields.Fields.List {
					for _, name := range field.Names {
						c.said[pkg+spec.Name.Name+"."+name.Name] = plain(field.Doc.Text() + field.Comment.Text())
					}
				}
			}
		case *ast.ValueSpec:
			if of, ok := spec.Type.(*ast.Ident); ok && decl.Tok == token.CONST {
				enumerated = pkg + of.Name
				if _, fromOne := spec.Values[0].(*ast.BinaryExpr); fromOne { // iota + 1
					c.constants[enumerated] = []string{""}
				}
			}
			for _, name := range spec.Names {
				c.said[pkg+name.Name] = plain(spec.Doc.Text() + spec.Comment.Text())
				if enumerated != "" {
					c.constants[enumerated] = append(c.constants[enumerated], name.Name)
				}
			}
		}
	}
}

// firstSentence is what listings of packages show. They show nothing of what
// begins like a notice of authors, as Authority does, so it is not the beginning.
func firstSentence(comment string) string {
	said := strings.TrimPrefix(new(doc.Package).Synopsis("A "+comment), "A ")
	if list, found := strings.CutSuffix(said, ":"); found { // that is left out
		return list + "."
	}
	return said
}

// plain is a comment on one line, links as words.
func plain(comment string) string {
	return strings.NewReplacer("[", "", "]", "").Replace(strings.Join(strings.Fields(comment), " "))
}

// inWordsOf are the comments as they speak of those texts: by the words of
// documents, not by the names of Go.
func (c comments) inWordsOf(texts []text) comments {
	c.words = maps.Clone(c.words)
	for _, text := range texts {
		for _, word := range text.words {
			c.words[c.constants[word.typ.String()][word.value]] = word.text
		}
	}
	return c
}

var goName = regexp.MustCompile(`\b[A-Z]\w+\b`)

func (c comments) reworded(comment string) string {
	return goName.ReplaceAllStringFunc(comment, func(name string) string {
		if word := c.words[name]; word != "" {
			return word
		}
		return name
	})
}

// of is the comment of a type or, given its name, of a field.
func (c comments) of(t reflect.Type, field string) string {
	name, _, _ := strings.Cut(t.String(), "[") // Timeline[…] is commented as Timeline
	if field == "" {
		return c.said[name]
	}
	return c.inDocuments(t).reworded(c.said[name+"."+field])
}

// inDocuments are the comments as they speak of the fields of t: by their names
// in documents, set off, since many are everyday words.
func (c comments) inDocuments(t reflect.Type) comments {
	c.words = maps.Clone(c.words)
	for i := range t.NumField() {
		field := t.Field(i)
		if name, _, _ := strings.Cut(field.Tag.Get("json"), ","); c.words[field.Name] == "" {
			c.words[field.Name] = `"` + name + `"`
		}
	}
	return c
}

// ofWord is a word with the comment of its constant, "" for the empty word.
func (c comments) ofWord(w word) string {
	pkg, _, _ := strings.Cut(w.typ.String(), ".")
	name := c.constants[w.typ.String()][w.value]
	comment := strings.TrimSuffix(c.reworded(strings.TrimPrefix(c.said[pkg+"."+name], name+" ")), ".")
	if w.text == "" {
		return ""
	}
	return w.text + ": " + comment + "."
}
