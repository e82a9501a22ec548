using System.Security.Cryptography;
using System.Text;

namespace Lux.Language;

/// <summary>Short names for definitions: 16 hex digits, the first 8 bytes of the SHA-256 of a canonical text.</summary>
public static class Fingerprint
{
    /// <summary>Of the whole definition: what <c>TSCHEMA t FINGERPRINT</c> answers.</summary>
    public static string OfSchema(TableSchema schema) => Of(string.Join("\n", SchemaPrinter.Arguments(schema)));

    /// <summary>Of what the encoding of rows depends on, columns, types, order and notnull: what <c>TSCHEMA t LAYOUT</c> answers. An index does not change it.</summary>
    public static string OfLayout(TableSchema schema) =>
        Of(string.Join("\n", schema.Columns.Select(c => $"{c.Name}:{SchemaPrinter.Type(c)}{(c.IsNotNull ? ":notnull" : "")}")));

    /// <summary>Of a whole database: its tables in order of their names, each with everything that is declared.</summary>
    public static string OfDatabase(DatabaseSchema database) => Of(string.Join("\n", database.Tables.Select(SchemaPrinter.Create)));

    internal static string Of(string text)
    {
        using var sha = SHA256.Create();
        byte[] hash = sha.ComputeHash(Encoding.UTF8.GetBytes(text));
        var hex = new StringBuilder(16);
        for (int i = 0; i < 8; i++) hex.Append(hash[i].ToString("x2", System.Globalization.CultureInfo.InvariantCulture));
        return hex.ToString();
    }
}
