using System.Globalization;
using CsCheck;
using Lux.Engine.Tests.Tables;
using Lux.Language;

namespace Lux.Engine.Tests.Schemas;

/// <summary>Random chains of schema changes over random rows: the engine answers and holds what a naive model does, also after a restart.</summary>
public sealed class SchemaModelTests
{
    private static readonly string[] Names = ["a", "b", "c", "d"];

    private static readonly Gen<int[]> AnyStep = Gen.Int[0, 999].Array[9];

    [Fact]
    public void Chains_of_changes_agree_with_the_model() => AnyStep.List[5, 50].Sample(steps =>
    {
        using var tables = new TablesFixture();
        var model = new NaiveSchema();
        tables.Run("TCREATE t a:int b:str");
        foreach (int[] step in steps)
        {
            var (line, expected) = Apply(model, step);
            Assert.Equal((line, expected), (line, Plain(tables.Run(line), expected)));
            Check(tables, model);
            if (step[0] % 10 != 9) continue;
            tables.Restart();
            Check(tables, model);
        }
        tables.Restart();
        Check(tables, model);
        string paste = string.Join(" ", SchemaPrinter.Arguments(tables.Engine.Catalog.Find("t"u8)!.State!.Schema));
        Assert.Equal("+OK\\r\\n", tables.Run("TCREATE again." + paste));
        Assert.Equal(model.Schema, tables.Schema("again.t"));
    }, iter: 60, threads: 2);

    private static void Check(TablesFixture tables, NaiveSchema model)
    {
        Assert.Equal(model.Schema, tables.Schema("t"));
        Assert.Equal(model.Text, tables.Rows("t"));
        tables.AssertIndexesAgree();
    }

    /// <summary>The reply as the model says it: the code of an error, unless its text is expected.</summary>
    private static string Plain(string reply, string expected)
    {
        string text = reply.Replace("\\r\\n", "", StringComparison.Ordinal);
        return text[0] != '-' || expected[0] == '-' ? text : LuxError.Parse(text[1..]).Code.ToString();
    }

    private static (string Line, string Expected) Apply(NaiveSchema model, int[] step)
    {
        string name = Names[step[1] % Names.Length], other = Names[step[2] % Names.Length], type = NaiveField.Types[step[3] % NaiveField.Types.Length];
        bool flag = step[4] % 2 == 0;
        var field = model.Fields.Find(f => f.Name == name);
        string[] values = NaiveField.ValuesOf(field?.Type ?? type);
        string modifier = new[] { "unique", "index", "notnull", $"default({values[step[5] % values.Length]})" }[step[6] % 4];
        string[] columns = step[7] % 3 == 0 ? [name, other, Names[step[3] % Names.Length]] : [name, other];
        string kind = flag ? "UNIQUE" : "INDEX", list = string.Join(",", columns);
        switch (step[8] % 20)
        {
            case < 8:
                Dictionary<string, string?> given = [];
                for (int i = 0; i < model.Fields.Count; i++)
                {
                    string[] any = NaiveField.ValuesOf(model.Fields[i].Type);
                    if (step[i] % 4 > 0 || i == 0) given[model.Fields[i].Name] = step[i + 1] % 5 == 0 ? null : any[step[i + 2] % any.Length];
                }
                return ("TINSERT t " + string.Join(' ', given.Select(g => g.Value is null ? $"NULL {g.Key}" : $"{g.Key} {g.Value}")), model.Insert(given));
            case 8:
                int id = 1 + (step[1] % 8);
                return (string.Create(CultureInfo.InvariantCulture, $"TDEL t {id}"), model.Delete(id));
            case 9 or 10:
                return ($"TALTER t RENAME {name} {other}", model.Rename(name, other));
            case 11 or 12 or 13:
                return ($"TALTER t TYPE {name} {type}", model.ChangeType(name, type));
            case 14 or 15:
                return ($"TALTER t SET {name} {modifier}", model.Set(name, modifier));
            case 16:
                return ($"TALTER t UNSET {name} {modifier}", model.Unset(name, modifier));
            case 17:
                values = NaiveField.ValuesOf(type);
                var added = new NaiveField(name, type, step[5] % 4 == 0, step[6] % 4 == 0, step[7] % 4 == 0, flag ? values[step[2] % values.Length] : null);
                return ($"TALTER t ADD {added.Spec}", model.Add(added));
            case 18:
                return step[5] % 3 == 0 ? ($"TALTER t DROP {name}", model.Drop(name)) : ($"TALTER t DROP {kind} {list}", model.DropIndex(columns, flag));
            default:
                return ($"TALTER t ADD {kind} {list}", model.AddIndex(columns, flag));
        }
    }
}
