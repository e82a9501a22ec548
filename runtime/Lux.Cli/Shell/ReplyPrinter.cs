using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Lux.Language;
using Lux.Schema;
using Spectre.Console;

namespace Lux.Cli;

/// <summary>Prints the reply of a command: rows as a table, all else as redis-cli shows it.</summary>
internal sealed class ReplyPrinter(ToolHost host, Printer printer)
{
    /// <summary>Each row under itself, a line per column.</summary>
    public bool IsExpanded { get; set; }

    /// <summary>One JSON value per command and line.</summary>
    public bool IsJson { get; set; } = printer.IsJson;

    /// <param name="words">The command.</param>
    /// <param name="reply">Its reply.</param>
    /// <param name="shape">What is known of its columns.</param>
    public void Print(List<ShellWord> words, RespValue reply, ResultShape shape)
    {
        var rows = words[0] switch
        {
            var command when command.Is("TQUERY") || command.Is("TSLOW") => ResultTable.Of(reply),
            var command when command.Is("TGET") && reply.Kind == RespValueKind.List => ResultTable.OfRow(reply.Items),
            _ => null,
        };
        if (IsJson) host.Out.WriteLine((rows is null ? Json(reply) : Json(rows, shape))?.ToJsonString(Printer.LineOptions) ?? "null");
        else if (rows is not null) PrintRows(rows, shape.TypeOf);
        else if (IsLabelled(words[0]) && reply.Items.Count % 2 == 0) PrintLabelled(reply);
        else if (words[^1].Is("EXPLAIN")) PrintLines(reply);
        else Print(reply, "", isTop: true);
        host.Out.Flush();
    }

    private void PrintRows(ResultTable rows, Func<string, ColumnType?> typeOf)
    {
        if (rows.Count == 0)
        {
            if (host.WritesToTerminal) printer.Console.MarkupLine("[dim](no rows)[/]");
            return;
        }
        var columns = rows.Columns(typeOf);
        IReadOnlyList<IReadOnlyList<string?>> lines = [.. rows.Rows(typeOf)];
        // What does not fit is shown one row under another: a table of cut columns says nothing.
        if (!IsExpanded && TextTable.Fitting(printer.Console, columns, lines) is { } table) printer.Console.Write(table);
        else PrintExpanded(columns, lines);
        if (rows.Cursor is not null) printer.Console.MarkupLineInterpolated($"[dim]next page: AFTER {rows.Cursor}[/]");
    }

    private void PrintExpanded(IReadOnlyList<TextColumn> columns, IEnumerable<IReadOnlyList<string?>> rows)
    {
        var width = columns.Max(column => column.Name.GetCellWidth());
        var number = 0;
        foreach (var row in rows)
        {
            printer.Console.MarkupLineInterpolated($"[dim]-- row {++number}[/]");
            for (var i = 0; i < columns.Count; i++)
                PrintPair(columns[i].Name, width, row[i] is { } text ? Printable.Line(text) : "null");
        }
    }

    private void PrintLines(RespValue reply)
    {
        foreach (var line in reply.Items) host.Out.WriteLine(Printable.Line(line.ToString()));
    }

    private void PrintLabelled(RespValue reply)
    {
        var pairs = reply.Items.Chunk(2).ToArray();
        var width = pairs.Length == 0 ? 0 : pairs.Max(pair => pair[0].ToString().Length);
        foreach (var pair in pairs)
        {
            // Of each index a line of its own: columns=name unique=true ...
            IEnumerable<string> lines = pair[1].Items is [{ Kind: RespValueKind.List }, ..] lists ? lists.Select(list => string.Join(' ', list.Items.Chunk(2).Select(inner => string.Join('=', inner)))) : [pair[1].ToString()];
            var label = pair[0].ToString();
            foreach (var line in lines)
            {
                PrintPair(label, width, Printable.Line(line));
                label = "";
            }
        }
    }

    private void PrintPair(string label, int width, string text)
    {
        printer.Console.MarkupInterpolated($"[bold]{label}[/]{new string(' ', width - label.GetCellWidth())}  ");
        host.Out.WriteLine(text);
    }

    private void Print(RespValue value, string indent, bool isTop)
    {
        switch (value.Kind)
        {
            case RespValueKind.List or RespValueKind.Map when value.Items.Count == 0: Line("(empty)"); break;
            case RespValueKind.List or RespValueKind.Map:
                var step = value.Kind == RespValueKind.Map ? 2 : 1;
                for (var i = 0; i < value.Items.Count; i += step)
                {
                    var item = value.Items[i];
                    var label = string.Create(CultureInfo.InvariantCulture, $"{i / step + 1}) ");
                    if (step == 2) Line($"{(i == 0 && !isTop ? "" : indent)}{label}{item} => {value.Items[i + 1]}", isRaw: true);
                    else if (host.WritesToTerminal || !isTop || item.Items.Count > 0)
                    {
                        host.Out.Write(i == 0 && !isTop ? label : indent + label);
                        Print(item, indent + new string(' ', label.Length), isTop: false);
                    }
                    else Print(item, indent, isTop: false);
                }
                break;
            case RespValueKind.Null: Line("(nil)"); break;
            case RespValueKind.Error: Line($"(error) {value.AsString()}"); break;
            default: Line(host.WritesToTerminal ? Printable.Line(Printable.Of(value.Bytes.Span)) : Printable.Of(value.Bytes.Span), isRaw: true); break;
        }

        void Line(string text, bool isRaw = false)
        {
            if (isRaw) host.Out.WriteLine(text);
            else printer.Console.MarkupLineInterpolated($"[grey]{text}[/]");
        }
    }

    private static JsonNode Json(ResultTable rows, ResultShape shape) => rows.IsPage
        ? new JsonObject { ["rows"] = rows.ToJson(shape), ["cursor"] = rows.Cursor }
        : rows.ToJson(shape);

    private static JsonNode? Json(RespValue value) => value.Kind switch
    {
        RespValueKind.Null => null,
        RespValueKind.Integer => value.AsInt64(),
        RespValueKind.Double when double.IsFinite(value.AsDouble()) => value.AsDouble(),
        RespValueKind.Boolean => value.AsInt64() != 0,
        RespValueKind.List => new JsonArray([.. value.Items.Select(Json)]),
        RespValueKind.Map => new JsonArray([.. value.Items.Chunk(2).Select(pair => (JsonNode?)new JsonArray(Json(pair[0]), Json(pair[1])))]),
        RespValueKind.Error => new JsonObject { ["error"] = value.AsString() },
        _ => Printable.Of(value.Bytes.Span),
    };

    private static bool IsLabelled(ShellWord command) => command.Is("TINFO") || command.Is("TSTATS");
}
