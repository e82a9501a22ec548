using CsCheck;
using Lux.Language;
using Lux.Tests;

namespace Lux.Engine.Tests.Tables;

/// <summary>Random commands on random tables: the engine answers and holds what a naive model does, also after a restart.</summary>
public sealed class ModelTests
{
    private static readonly string[] Names = ["a", "b", "c"];

    private static Gen<T> Of<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static readonly Gen<OnDelete> AnyRule = Of(OnDelete.Restrict, OnDelete.Cascade, OnDelete.SetNull);

    private static readonly Gen<string> AnyText = Of("x", "y", "the same fifteen bytes 1", "the same fifteen bytes 2", "the same fifteen bytes 3", "the same fifteen bytes");

    private static Gen<NaiveColumn> Plain(string name) => Gen.Select(Gen.Bool, Gen.Frequency((3, Gen.Const(false)), (1, Gen.Const(true))), Gen.Frequency((3, Gen.Const(false)), (1, Gen.Const(true))), Gen.Bool)
        .Select((isText, isUnique, isNotNull, hasDefault) => new NaiveColumn(name, isText ? "str" : "int", null, isUnique, isNotNull, !hasDefault ? null : isText ? "x" : "7"));

    private static Gen<NaiveColumn> Reference(string name, string target) =>
        Gen.Select(AnyRule, Gen.Frequency((5, Gen.Const(false)), (1, Gen.Const(true)))).Select((rule, isUnique) => new NaiveColumn(name, "ref", target, isUnique, OnDelete: rule));

    private static readonly Gen<List<NaiveTable>> AnyTables = Gen.Select(
        Gen.Select(Plain("p"), Plain("q"), Reference("self", "a")),
        Gen.Select(Plain("p"), Plain("q"), Reference("r", "a"), Gen.Bool),
        Gen.Select(Plain("p"), Reference("r", "a"), Reference("s", "b"))).Select((a, b, c) => new List<NaiveTable>
        {
            new("a", [a.Item1, a.Item2, a.Item3], []),
            new("b", [b.Item1, b.Item2, b.Item3], b.Item4 ? [["r", "p"]] : []),
            new("c", [c.Item1, c.Item2, c.Item3], []),
        });

    private static readonly Gen<Step> AnyStep = Gen.Select(Gen.Int[0, 99], Of(Names), Gen.Int[1, 12], Gen.Int[1, 9].Array[6], AnyText.Array[6], Plain("extra"))
        .Select((kind, table, id, numbers, texts, extra) => new Step(kind, table, id, numbers, texts, extra));

    [Fact]
    public void The_engine_agrees_with_the_model() => Gen.Select(AnyTables, AnyStep.List[1, 60]).Sample((tables, steps) =>
    {
        using var engine = new TablesFixture();
        Run(engine, tables, steps);
    }, iter: Rounds.Of(100), threads: 2);

    [Fact]
    public void The_engine_agrees_with_the_model_while_its_log_is_cleaned() => Gen.Select(AnyTables, AnyStep.List[80, 300]).Sample((tables, steps) =>
    {
        using var engine = new TablesFixture(segmentBytes: 4096);
        Run(engine, tables, steps);
    }, iter: Rounds.Of(12), threads: 2);

    private static void Run(TablesFixture engine, List<NaiveTable> tables, List<Step> steps)
    {
        var model = new NaiveTables([.. tables.Select(t => new NaiveTable(t.Name, [.. t.Columns], t.Composites))]);
        foreach (var table in model.Tables) Assert.Equal("+OK\\r\\n", engine.Run(table.Create));
        foreach (var step in steps)
        {
            if (step.Kind >= 97) engine.Restart();
            else Assert.Equal(step.Text + " => " + step.On(model), step.Text + " => " + step.On(engine, model));
            Compare(engine, model);
        }
        engine.Restart();
        Compare(engine, model);
        foreach (var table in model.Tables)
            Assert.Equal(model.Insert(table.Name, Step.NullForAll(table)), Step.Plain(engine.Run($"TINSERT {table.Name} " + Step.Words(Step.NullForAll(table)))));
    }

    private static void Compare(TablesFixture engine, NaiveTables model)
    {
        foreach (var table in model.Tables) Assert.Equal(table.Text(), engine.Rows(table.Name));
        engine.AssertIndexesAgree();
    }

    /// <summary>One command, whose columns depend on what the table has when it is its turn.</summary>
    private sealed record Step(int Kind, string Table, int Id, int[] Numbers, string[] Texts, NaiveColumn Extra)
    {
        public string Text => $"{Kind} {Table} {Id} {string.Join(',', Numbers)}";

        public string On(NaiveTables model) => Kind switch
        {
            < 45 => model.Insert(Table, Given(model[Table])),
            < 65 => model.Update(Table, Id, Given(model[Table])),
            < 90 => model.Delete(Table, Id),
            < 94 => model.Add(Table, Extra),
            _ => model.Drop(Table, "extra"),
        };

        /// <summary>Runs the command on the engine; the model has run it already, so the columns are taken from the engine.</summary>
        public string On(TablesFixture engine, NaiveTables model) => Plain(engine.Run(Kind switch
        {
            < 45 => $"TINSERT {Table} {Words(Given(model[Table]))}",
            < 65 => $"TUPDATE {Table} {Id} {Words(Given(model[Table]))}",
            < 90 => $"TDEL {Table} {Id}",
            < 94 => $"TALTER {Table} ADD {Extra.Spec}",
            _ => $"TALTER {Table} DROP extra",
        }));

        public static List<(string Column, string? Value)> NullForAll(NaiveTable table) => [.. table.Columns.Select(c => (c.Name, (string?)null))];

        public static string Words(IEnumerable<(string Column, string? Value)> given) =>
            string.Join(' ', given.Select(g => g.Value is null ? $"NULL {g.Column}" : $"{g.Column} \"{g.Value}\""));

        public static string Plain(string reply)
        {
            string line = reply.Replace("\\r\\n", "", StringComparison.Ordinal);
            int by = line.IndexOf(": referenced by table", StringComparison.Ordinal);
            return by < 0 ? line : line[..(by + ": referenced by table".Length)];
        }

        private List<(string Column, string? Value)> Given(NaiveTable table)
        {
            List<(string, string?)> given = [];
            for (int i = 0; i < table.Columns.Count; i++)
            {
                var column = table.Columns[i];
                if (Numbers[i] == 9 && i > 0) continue;
                string? value = Numbers[i] == 8 ? null : column.Type == "str" ? Texts[i] : Numbers[i] == 7 && column.Type == "int" ? "abc" : $"{Numbers[i]}";
                given.Add((column.Name, value));
            }
            return given;
        }
    }
}
