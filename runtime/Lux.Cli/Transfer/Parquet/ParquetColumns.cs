using System.Globalization;
using Lux.Language;
using Parquet.Schema;

namespace Lux.Cli;

/// <summary>Columns as Parquet has them: numbers, truth values, points in time and bytes as such; uuid, decimal (29 digits at any scale), json and vector as text.</summary>
internal static class ParquetColumns
{
    public static DataField Field(Column column) => column.Type switch
    {
        ColumnType.Int or ColumnType.Ref => new DataField<long?>(column.Name),
        ColumnType.Float => new DataField<double?>(column.Name),
        ColumnType.Bool => new DataField<bool?>(column.Name),
        ColumnType.Timestamp => new DateTimeDataField(column.Name, DateTimeFormat.Timestamp, isAdjustedToUTC: true, unit: DateTimeTimeUnit.Millis, isNullable: true),
        ColumnType.Bytes => new DataField<byte[]>(column.Name),
        _ => new DataField<string>(column.Name),
    };

    public static long? Integer(string? cell) => cell is null ? null : long.Parse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    public static double? Real(string? cell) => cell switch
    {
        null => null,
        "inf" => double.PositiveInfinity,
        "-inf" => double.NegativeInfinity,
        "nan" => double.NaN,
        _ => double.Parse(cell, NumberStyles.Float, CultureInfo.InvariantCulture),
    };

    public static DateTime? Time(string? cell) => cell is not null && Instants.TryParse(cell, out var ms) ? DateTimeOffset.FromUnixTimeMilliseconds(ms).UtcDateTime : null;

    public static string? Text(double? real) => real switch
    {
        null => null,
        double.PositiveInfinity => "inf",
        double.NegativeInfinity => "-inf",
        double.NaN => "nan",
        { } finite => finite.ToString("R", CultureInfo.InvariantCulture),
    };
}
