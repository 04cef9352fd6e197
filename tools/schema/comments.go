package main

import (
	"go/ast"
	"go/doc"
	"go/parser"
	"go/token"
	"path/filepath"
	"reflect"
	"strings"

	"github.com/motcua/motcua/calendar"
)

// comments are what the source says of types, by "package.Type", of fields, by
// "package.Type.Field", and of constants, by "package.Name". (The reflector's
// own AddGoComments knows neither constants nor generic types, and reads tests
// and all directories below too.)
type comments map[string]string

func readComments(dirs ...string) (comments, error) {
	found := comments{}
	for _, dir := range dirs {
		names, err := filepath.Glob(filepath.Join(dir, "*.go"))
		if err != nil {
			return nil, err
		}
		for _, name := range names {
			if strings.HasSuffix(name, "_test.go") {
				continue
			}
			source, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ParseComments|parser.SkipObjectResolution)
			if err != nil {
				return nil, err
			}
			for _, decl := range source.Decls {
				if decl, ok := decl.(*ast.GenDecl); ok {
					found.add(source.Name.Name, decl)
				}
			}
		}
	}
	return found, nil
}

func (c comments) add(pkg string, decl *ast.GenDecl) {
	for _, spec := range decl.Specs {
		switch spec := spec.(type) {
		case *ast.TypeSpec:
			// What follows the first sentence is about Go.
			c[pkg+"."+spec.Name.Name] = plain(new(doc.Package).Synopsis(decl.Doc.Text() + spec.Doc.Text()))
			if fields, ok := spec.Type.(*ast.StructType); ok {
				for _, field := range fields.Fields.List {
					for _, name := range field.Names {
						c[pkg+"."+spec.Name.Name+"."+name.Name] = plain(field.Doc.Text() + field.Comment.Text())
					}
				}
			}
		case *ast.ValueSpec:
			for _, name := range spec.Names {
				c[pkg+"."+name.Name] = plain(spec.Doc.Text() + spec.Comment.Text())
			}
		}
	}
}

// plain is a comment on one line, links as words.
func plain(comment string) string {
	return strings.NewReplacer("[", "", "]", "").Replace(strings.Join(strings.Fields(comment), " "))
}

// of is the comment of a type or, given its name, of a field. Kinds of day are
// called what documents call them.
func (c comments) of(t reflect.Type, field string) string {
	name, _, _ := strings.Cut(t.String(), "[") // Timeline[…] is commented as Timeline
	if field == "" {
		return c[name]
	}
	var words []string
	for _, kind := range kinds() {
		words = append(words, goName(kind), kind.String())
	}
	return strings.NewReplacer(words...).Replace(c[name+"."+field])
}

// goName is the name of the constant: InLieu for in-lieu.
func goName(kind calendar.Kind) string {
	name := ""
	for part := range strings.SplitSeq(kind.String(), "-") {
		name += strings.ToUpper(part[:1]) + part[1:]
	}
	return name
}
