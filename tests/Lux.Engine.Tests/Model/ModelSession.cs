using System.Globalization;
using System.Text;
using Lux.Engine.Tests.Tables;
using Lux.Language;
using Lux.Tests;

namespace Lux.Engine.Tests.Model;

/// <summary>Runs the model's commands on an engine.</summary>
internal sealed class ModelSession(TablesFixture tables)
{
    private readonly ReplyBuffer _reply = new();

    /// <summary>The reply, a character for each byte.</summary>
    public string Run(Command command)
    {
        _reply.Reset(2);
        tables.Session.Execute(command.Name, new CommandArguments(command.Arguments), _reply);
        return Encoding.Latin1.GetString(_reply.Written);
    }

    /// <summary>The rows of all pages of a query, as one reply without pages has them.</summary>
    public string Walk(Func<string, string, Command> page, int limit)
    {
        List<string> rows = [];
        for (string cursor = ""; ;)
        {
            string reply = Run(page(limit.ToString(CultureInfo.InvariantCulture), cursor));
            if (!reply.StartsWith("*2\r\n", StringComparison.Ordinal)) return reply;
            byte[] bytes = Encoding.Latin1.GetBytes(reply[4..]);
            int end = RespShape.Length(bytes), at = bytes.AsSpan().IndexOf("\r\n"u8) + 2, count = rows.Count;
            for (int length; at < end; at += length) rows.Add(Encoding.Latin1.GetString(bytes, at, length = RespShape.Length(bytes.AsSpan(at))));
            string next = Encoding.Latin1.GetString(bytes, end, bytes.Length - end);
            if (next == Resp.Nil) return Resp.Array(rows);
            Assert.Equal(limit, rows.Count - count);
            cursor = next.Split("\r\n")[1];
        }
    }

    /// <summary>Every row that the engine holds, as <see cref="ModelDatabase.Held"/> says them.</summary>
    public List<string> Held()
    {
        List<string> held = [];
        foreach (var table in tables.Engine.Catalog.FindDatabase("main")?.Tables.Values ?? [])
            for (ulong id = 1; id < table.NextId; id++)
                if (table.Places.Get(id) is not 0 and var place) held.Add(Text(table, id, place));
        return held;
    }

    /// <summary>A row of the log as <see cref="Held"/> says it.</summary>
    public static string Text(Table table, ulong id, long place)
    {
        var state = table.State!;
        var row = state.RowAt(place);
        List<string> values = [];
        for (int i = 0; i < state.Columns.Length; i++)
        {
            var value = row.Value(i);
            if (!StoredValue.IsNil(value)) values.Add($"{state.Columns[i].Name}={Encoding.Latin1.GetString(TextValue.Decode(state.Columns[i].Type, value, new RowWriter()))}");
        }
        return string.Create(CultureInfo.InvariantCulture, $"{table.Name} {id} expires {RowHeader.ExpiryOf(table.RowAt(place))}: ") + string.Join(' ', values);
    }
}
