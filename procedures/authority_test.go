package procedures_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/procedures"
	"github.com/motcua/motcua/procedures/vietnam"
)

func ExampleCatalogue_Successors() {
	catalogue := procedures.MustNew(vietnam.Config())
	// A dossier of 2023 was taken in by phường Trung Văn, whose code is Đại Mỗ's today.
	candidates, err := catalogue.Successors("00637", calendar.MustParseDate("2023-11-15"))
	for _, c := range candidates {
		fmt.Println(c.Authority.Code, c.Authority.Name, c.Relation, c.Basis)
	}
	fmt.Println(err)
	// Output:
	// 00367 phường Thanh Xuân part [1656/NQ-UBTVQH15 Điều 1 khoản 22]
	// 00637 phường Đại Mỗ remainder [1656/NQ-UBTVQH15 Điều 1 khoản 38]
	// <nil>
}

func ExampleCatalogue_Authority() {
	catalogue := procedures.MustNew(vietnam.Config())
	for _, date := range []string{"2025-06-30", "2025-07-01"} {
		unit, err := catalogue.Authority("00637", calendar.MustParseDate(date))
		fmt.Println(date, unit.Name, unit.Parent, err)
	}
	// Output:
	// 2025-06-30 phường Trung Văn 019 <nil>
	// 2025-07-01 phường Đại Mỗ 01 <nil>
}

func ExampleCatalogue_Authorities() {
	catalogue := procedures.MustNew(vietnam.Config())
	for unit := range catalogue.Authorities() {
		if unit.Code == "00292" {
			fmt.Println(unit.InForce, unit.Name)
		}
	}
	// Output:
	// /2024-12-31 phường Quỳnh Lôi
	// 2025-01-01/2025-06-30 phường Bạch Mai
	// 2025-07-01/ phường Bạch Mai
}

// TestSuccessors reads testdata/successors.txt, whose head explains its lines.
func TestSuccessors(t *testing.T) {
	catalogue := procedures.MustNew(vietnam.Config())
	for _, c := range goldenCases(t, "testdata/successors.txt", 50) {
		code, date, found := strings.Cut(c.question, " ")
		require.True(t, found, c)
		require.Equal(t, c.answer, successors(catalogue, code, calendar.MustParseDate(date)), c)
	}
}

func successors(catalogue *procedures.Catalogue, code string, d calendar.Date) string {
	found, err := catalogue.Successors(code, d)
	var ended *procedures.EndedError
	if errors.As(err, &ended) {
		return fmt.Sprintf("ended %s %v", ended.Code, ended.Last)
	}
	if err != nil {
		return err.Error()
	}
	var all []string
	for _, c := range found {
		all = append(all, c.Authority.Code+" "+c.Relation.String())
	}
	return strings.Join(all, ", ")
}

// unit is one of a document; successors as "code relation".
func unit(code, days, successors string) string {
	var all []string
	for s := range strings.SplitSeq(successors, ",") {
		if to, relation, found := strings.Cut(s, " "); found {
			all = append(all, fmt.Sprintf(`{"code": %q, "relation": %q}`, to, relation))
		}
	}
	return fmt.Sprintf(`{"code": %q, "name": {"vi": %q}, "level": "commune", "inForce": %q, "successors": [%s], "basis": "1"}`,
		code, "xã "+code, days, strings.Join(all, ", "))
}

func units(all ...string) string { return `{"authorities": [` + strings.Join(all, ",\n") + `]}` }

// TestSuccessionIsFollowedToTheEnd: A is split in 2010 and 2020, and a part of
// it comes together again under a code that A once had.
func TestSuccessionIsFollowedToTheEnd(t *testing.T) {
	catalogue := procedures.MustNew(read(t, units(
		unit("A", "/2009-12-31", "B part,C remainder"),
		unit("B", "2010-01-01/2019-12-31", "D whole"),
		unit("C", "2010-01-01/2019-12-31", "D part,E remainder"),
		unit("D", "2020-01-01/2024-12-31", "A whole"),
		unit("E", "2020-01-01/", ""),
		unit("A", "2025-01-01/", ""),
		unit("F", "/2009-12-31", "G whole"),
		unit("G", "2010-01-01/2010-12-31", ""),
	)))
	day := calendar.MustParseDate
	require.Equal(t, "A part, E remainder", successors(catalogue, "C", day("2015-01-01")))
	require.Equal(t, "A part, E part", successors(catalogue, "A", day("2005-01-01")), "by two ways to the new A")
	require.Equal(t, "A whole", successors(catalogue, "B", day("2015-01-01")), "whole into whole")
	require.Equal(t, "A whole", successors(catalogue, "A", day("2025-01-01")), "a unit that exists")
	require.Equal(t, `procedures: "A" is not in force on 2015-01-01`, successors(catalogue, "A", day("2015-01-01")), "between the two")
	require.Equal(t, `procedures: "Z" is not in the catalogue`, successors(catalogue, "Z", day("2015-01-01")))
	require.Equal(t, "ended G 2010-12-31", successors(catalogue, "F", day("2005-01-01")))

	found, err := catalogue.Successors("B", day("2015-01-01"))
	require.NoError(t, err)
	require.Len(t, found[0].Basis, 2, "one text a step")
}

// TestSuccessionIsCheap: of many splits and unions, whose ways are past
// counting, each unit is looked at once.
func TestSuccessionIsCheap(t *testing.T) {
	var all []string
	for i := range 100 {
		to := fmt.Sprintf("L%d part,R%d remainder", i+1, i+1)
		days := fmt.Sprintf("%d-01-01/%d-12-31", 1900+i, 1900+i)
		all = append(all, unit(fmt.Sprintf("L%d", i), days, to), unit(fmt.Sprintf("R%d", i), days, to))
	}
	all = append(all, unit("L100", "2000-01-01/", ""), unit("R100", "2000-01-01/", ""))
	catalogue := procedures.MustNew(read(t, units(all...)))
	require.Equal(t, "L100 part, R100 part", successors(catalogue, "L0", calendar.MustParseDate("1900-06-01")))
}

func TestFaultsOfAuthorities(t *testing.T) {
	_, err := procedures.New(read(t, units(
		unit("A", "/2009-12-31", "B whole,C remainder"),
		unit("A", "2009-12-31/", "B part"),
		unit("C", "2010-01-02/", ""),
		unit("D", "/2009-12-31", "C remainder,A remainder,A part"),
		`{"code": "", "name": {"en": "x"}, "level": "", "inForce": "", "parent": "Q"}`,
		`{"code": "E", "name": {"vi": "x"}, "level": "commune", "inForce": "/2001-01-01", "parent": "C", "successors": [{"code": "C", "relation": ""}]}`,
	)))
	require.EqualError(t, err, strings.TrimSpace(`
procedures: authorities[1].inForce: 2009-12-31/: wanted days on which no other version of A is in force; authorities[0] has /2009-12-31
procedures: authorities[0].successors[0].relation: whole: wanted a part: there are other successors
procedures: authorities[0].successors[0].code: "B": wanted the code of a unit of this document that exists on 2010-01-01
procedures: authorities[0].successors[1].code: "C": wanted the code of a unit of this document that exists on 2010-01-01
procedures: authorities[1].successors: wanted none of a unit that still exists: inForce has no last day
procedures: authorities[3].successors[2]: "A": wanted one that is not empty, and only once
procedures: authorities[3].successors[1].relation: remainder: wanted only one remainder
procedures: authorities[3].successors[0].code: "C": wanted the code of a unit of this document that exists on 2010-01-01
procedures: authorities[4].code: wanted a code such as "00166"
procedures: authorities[4].name.vi: wanted the name in Vietnamese
procedures: authorities[4].level: wanted ministry, province, district, commune or other
procedures: authorities[4].inForce: wanted the days it exists, such as "2025-07-01/"
procedures: authorities[4].parent: "Q": wanted the code of a unit of this document that exists on one of its days at least
procedures: authorities[5].successors[0].relation: wanted whole, part, remainder, part-of-area or part-with-population
procedures: authorities[5].parent: "C": wanted the code of a unit of this document that exists on one of its days at least
procedures: authorities[5].successors[0].code: "C": wanted the code of a unit of this document that exists on 2001-01-02`))
}
