using Lux.Engine.Tests.Tables;
using Lux.Language;

namespace Lux.Engine.Tests.Schemas;

/// <summary>Many rows in few commands.</summary>
internal static class Filling
{
    /// <summary>Inserts rows 0 to <paramref name="count"/> of a table, each written by <paramref name="write"/> as its array.</summary>
    public static void Fill(this TablesFixture tables, string table, int count, Action<RowWriter, int> write)
    {
        const int atOnce = 2000;
        for (int from = 0; from < count; from += atOnce)
        {
            var rows = Enumerable.Range(from, Math.Min(atOnce, count - from)).Select(i =>
            {
                var row = new RowWriter();
                write(row, i);
                return row.Written.ToArray();
            });
            Assert.Equal('*', tables.Run($"TINSERT {table} ROWS", [.. rows])[0]);
        }
    }
}
