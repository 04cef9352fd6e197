package interop_test

import (
	"io"
	"strconv"
	"strings"
	"testing"
	"time"

	arran4 "github.com/arran4/golang-ical"
	emersion "github.com/emersion/go-ical"
	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/calendar"
)

func readEmersion(t testing.TB, in io.Reader) document {
	t.Helper()
	decoder := emersion.NewDecoder(in)
	read, err := decoder.Decode()
	require.NoError(t, err)
	d := document{method: emersionText(t, read.Props, "METHOD"), name: emersionText(t, read.Props, "NAME")}
	require.Equal(t, d.name, emersionText(t, read.Props, "X-WR-CALNAME"))
	require.Equal(t, "2.0", emersionText(t, read.Props, "VERSION"))
	for _, found := range read.Events() {
		e := event{
			uid: emersionText(t, found.Props, "UID"), status: emersionText(t, found.Props, "STATUS"),
			transp:  emersionText(t, found.Props, "TRANSP"),
			place:   emersionText(t, found.Props, "LOCATION"),
			summary: emersionText(t, found.Props, "SUMMARY"), description: emersionText(t, found.Props, "DESCRIPTION"),
		}
		if organizer := found.Props.Get("ORGANIZER"); organizer != nil {
			e.organizer = organizer.Value
		}
		e.sequence, err = found.Props.Get("SEQUENCE").Int()
		require.NoError(t, err)
		e.stamp, err = found.Props.DateTime("DTSTAMP", time.UTC)
		require.NoError(t, err)
		e.start, e.end = emersionDate(t, found.Props, "DTSTART"), emersionDate(t, found.Props, "DTEND")
		for _, alarm := range found.Children {
			require.Equal(t, "VALARM", alarm.Name)
			require.Equal(t, "DISPLAY", emersionText(t, alarm.Props, "ACTION"))
			after, err := alarm.Props.Get("TRIGGER").Duration()
			require.NoError(t, err)
			e.alarms = append(e.alarms, after)
			e.shown = append(e.shown, emersionText(t, alarm.Props, "DESCRIPTION"))
		}
		d.events = append(d.events, e)
	}
	_, err = decoder.Decode()
	require.ErrorIs(t, err, io.EOF, "one object, and nothing after it")
	return d
}

func emersionText(t testing.TB, props emersion.Props, name string) string {
	t.Helper()
	require.LessOrEqual(t, len(props.Values(name)), 1, name)
	text, err := props.Text(name)
	require.NoError(t, err, name)
	return text
}

func emersionDate(t testing.TB, props emersion.Props, name string) calendar.Date {
	t.Helper()
	require.Equal(t, emersion.ValueDate, props.Get(name).ValueType(), name)
	at, err := props.DateTime(name, time.UTC)
	require.NoError(t, err, name)
	return calendar.NewDate(at.Date())
}

func readArran4(t testing.TB, in io.Reader) document {
	t.Helper()
	read, err := arran4.ParseCalendar(in)
	require.NoError(t, err)
	var d document
	for _, p := range read.CalendarProperties {
		switch p.IANAToken {
		case "METHOD":
			d.method = p.Value
		case "NAME":
			d.name = p.Value
		}
	}
	for _, found := range read.Events() {
		e := event{
			uid: found.Id(), organizer: arran4Text(t, found.Properties, "ORGANIZER"), status: arran4Text(t, found.Properties, "STATUS"),
			transp:  arran4Text(t, found.Properties, "TRANSP"),
			place:   arran4Text(t, found.Properties, "LOCATION"),
			summary: arran4Text(t, found.Properties, "SUMMARY"), description: arran4Text(t, found.Properties, "DESCRIPTION"),
		}
		e.sequence, err = strconv.Atoi(arran4Text(t, found.Properties, "SEQUENCE"))
		require.NoError(t, err)
		e.stamp, err = found.GetDtStampTime()
		require.NoError(t, err)
		start, err := found.GetAllDayStartAt()
		require.NoError(t, err)
		end, err := found.GetAllDayEndAt()
		require.NoError(t, err)
		e.start, e.end = calendar.NewDate(start.Date()), calendar.NewDate(end.Date())
		for _, alarm := range found.Alarms() {
			after, err := time.ParseDuration(strings.ToLower(strings.TrimPrefix(arran4Text(t, alarm.Properties, "TRIGGER"), "PT")))
			require.NoError(t, err)
			e.alarms = append(e.alarms, after)
			e.shown = append(e.shown, arran4Text(t, alarm.Properties, "DESCRIPTION"))
		}
		d.events = append(d.events, e)
	}
	return d
}

func arran4Text(t testing.TB, properties []arran4.IANAProperty, name string) (value string) {
	t.Helper()
	for i, p := range properties {
		if p.IANAToken == name {
			require.Empty(t, value, "%s twice", name)
			value = properties[i].Value
		}
	}
	return value
}
