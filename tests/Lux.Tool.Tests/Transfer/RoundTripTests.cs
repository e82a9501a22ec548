using System.Globalization;
using System.Text;
using CsCheck;
using Lux.Language;
using Lux.Schema;
using Lux.Tests;

namespace Lux.Tool.Tests;

public sealed class RoundTripTests(EngineFixture engine)
{
    [Theory]
    [InlineData("csv")]
    [InlineData("jsonl")]
    [InlineData("parquet")]
    public async Task Rows_of_any_table_are_the_same_after_export_and_import(string format)
    {
        var url = engine.NewDatabase();
        using var folder = new TemporaryFolder();
        await using var connection = await LuxConnection.ConnectAsync(url);
        var number = 0;
        await Case.SampleAsync(async one =>
        {
            var (from, to) = ($"f{Interlocked.Increment(ref number)}", $"t{number}");
            var file = folder.File($"{from}.{format}");
            await CreateAsync(connection, one.Table with { Name = from });
            await CreateAsync(connection, one.Table with { Name = to });
            foreach (var row in one.Rows) await InsertAsync(connection, one.Table with { Name = from }, row);

            Assert.Equal((0, ""), await LuxTool.RunAsync("export", from, file, "-u", url) is var written ? (written.ExitCode, written.Error) : default);
            Assert.Equal((0, ""), await LuxTool.RunAsync("import", to, file, "-u", url) is var read ? (read.ExitCode, read.Error + (read.ExitCode == 0 ? "" : File.ReadAllText(file))) : default);
            Assert.Equal(await ValuesAsync(connection, from), await ValuesAsync(connection, to));
            foreach (var table in (string[])[from, to]) await connection.ExecuteAsync("TDROP", $"{connection.Options.Database}.{table}");
        }, iter: 25, threads: 1);
    }

    private static Gen<(TableSchema Table, Dictionary<string, byte[]>[] Rows)> Case { get; } =
        from table in SchemaGen.Table("t")
        from rows in Row(table).Array[0, 6]
        select (table with { TtlSeconds = 0 }, rows);

    private static Gen<Dictionary<string, byte[]>> Row(TableSchema table) =>
        from seed in Gen.UInt
        select Values(table, seed);

    // Values of each type by a seed: what a type can hold is drawn here and written as the wire takes it.
    private static Dictionary<string, byte[]> Values(TableSchema table, uint seed)
    {
        var random = new Random((int)seed);
        var row = new Dictionary<string, byte[]>();
        foreach (var column in table.Columns)
            if (column.IsNotNull || random.Next(4) > 0) row[column.Name] = Value(column, random);
        return row;
    }

    private static byte[] Value(Column column, Random random) => column.Type switch
    {
        ColumnType.Int or ColumnType.Ref => Text(random.NextInt64(long.MinValue, long.MaxValue).ToString(CultureInfo.InvariantCulture)),
        ColumnType.Float => Text(random.Next(6) switch { 0 => "inf", 1 => "-inf", 2 => "nan", _ => BitConverter.Int64BitsToDouble(random.NextInt64()) is var real && double.IsFinite(real) ? real.ToString("R", CultureInfo.InvariantCulture) : "0.5" }),
        ColumnType.Bool => Text(random.Next(2) == 0 ? "true" : "false"),
        ColumnType.Timestamp => Text(random.NextInt64(-62_135_596_800_000, 253_402_300_799_999).ToString(CultureInfo.InvariantCulture)),
        ColumnType.Uuid => Text(new Guid([.. Enumerable.Range(0, 16).Select(_ => (byte)random.Next(256))]).ToString("D")),
        ColumnType.Bytes => [.. Enumerable.Range(0, random.Next(20)).Select(_ => (byte)random.Next(256))],
        ColumnType.Decimal => Text(new decimal(random.Next(), random.Next(), random.Next(), random.Next(2) == 0, (byte)random.Next(29)).ToString(CultureInfo.InvariantCulture)),
        ColumnType.Json => Text(Jsons[random.Next(Jsons.Length)]),
        ColumnType.Vector => Text($"[{string.Join(',', Enumerable.Range(0, column.Dimension).Select(_ => random.NextSingle().ToString("R", CultureInfo.InvariantCulture)))}]"),
        _ => Text(string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Letters[random.Next(Letters.Length)]))),
    };

    private static readonly string[] Letters = ["a", "b", " ", ",", "\"", "\n", "\r", "\r\n", "\t", "\\", ";", "é", "漢", "😀", "\0", "\ufeff", "null", "id", "'"];

    private static readonly string[] Jsons = ["null", "\"a\\\"b\"", "{\"a\":[1,2,{\"b\":null}]}", "[]", " 1 ", "{\n\"a\": 1\n}", "true", "-1.5e3", "{\"x\":\"\\u0000 é\"} "];

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static async Task CreateAsync(LuxConnection connection, TableSchema table) =>
        await connection.ExecuteAsync("TCREATE", [$"{connection.Options.Database}.{table.Name}", .. SchemaPrinter.Arguments(table).Skip(1).Select(word => (RespArgument)word)]);

    private static async Task InsertAsync(LuxConnection connection, TableSchema table, Dictionary<string, byte[]> row)
    {
        IEnumerable<RespArgument> pairs = row.Count == 0 ? ["NULL", table.Columns[0].Name] : row.SelectMany(pair => new RespArgument[] { pair.Key, pair.Value });
        try
        {
            await connection.ExecuteAsync("TINSERT", [$"{connection.Options.Database}.{table.Name}", .. pairs]);
        }
        catch (UniqueViolationException)
        {
            // Drawn twice.
        }
    }

    private static async Task<string[]> ValuesAsync(LuxConnection connection, string table)
    {
        var rows = await connection.ExecuteAsync("TQUERY", $"{connection.Options.Database}.{table}");
        return [.. rows.Items.Select(row => string.Join('|', row.Items.Skip(1).Select(value => Convert.ToHexString(value.Bytes.Span))))];
    }
}
