using Lux.Language;
using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>A table of one database as the client speaks to it: the connection, the name with the database before it, and the beginnings of its commands, encoded once.</summary>
internal sealed class TableHandle
{
    public TableHandle(LuxConnection connection, TableDescriptor table, string database)
    {
        Connection = connection;
        Descriptor = table;
        Name = new TableName(database, table.Name).ToString();
        InsertOne = Encode(6, "TINSERT", Name, "LAYOUT", table.Layout, "ROWS");
        InsertMany = Encode(null, "TINSERT", Name, "LAYOUT", table.Layout, "ROWS");
        InsertPairs = Encode(null, "TINSERT", Name);
        Get = Encode(7, "TGET", Name);
        AsRows = Encode(null, "FORMAT", "ROWS", "LAYOUT", table.Layout);
        Update = Encode(null, "TUPDATE", Name);
        FromRow = Encode(null, "LAYOUT", table.Layout, "ROWS");
        Delete = Encode(3, "TDEL", Name);
        DeleteSome = Encode(null, "TDEL", Name);
        Upsert = Encode(null, "TUPSERT", Name, "BY");
        Query = Encode(null, "TQUERY", Name);
        Count = Encode(null, "TCOUNT", Name);
    }

    public LuxConnection Connection { get; }

    public TableDescriptor Descriptor { get; }

    public string Name { get; }

    /// <summary>All of an insert of one row but the row.</summary>
    public byte[] InsertOne { get; }

    /// <summary>The five arguments of an insert before its rows.</summary>
    public byte[] InsertMany { get; }

    /// <summary>Two arguments; columns and values follow.</summary>
    public byte[] InsertPairs { get; }

    /// <summary>TGET up to the id; <see cref="AsRows"/> follows it.</summary>
    public byte[] Get { get; }

    /// <summary>Four arguments that ask for rows in this layout.</summary>
    public byte[] AsRows { get; }

    /// <summary>Two arguments.</summary>
    public byte[] Update { get; }

    /// <summary>The three arguments of a replacing update between id and row.</summary>
    public byte[] FromRow { get; }

    /// <summary>TDEL up to the id.</summary>
    public byte[] Delete { get; }

    /// <summary>Two arguments; a condition follows.</summary>
    public byte[] DeleteSome { get; }

    /// <summary>Three arguments, up to the columns that find the row.</summary>
    public byte[] Upsert { get; }

    /// <summary>The table as its record declares it, read when first asked for.</summary>
    public TableSchema Schema => field ??= DeclaredSchema.Of(Descriptor);

    /// <summary>Two arguments.</summary>
    public byte[] Query { get; }

    /// <summary>Two arguments.</summary>
    public byte[] Count { get; }

    private static byte[] Encode(int? count, params ReadOnlySpan<string> arguments)
    {
        var bytes = new RowWriter();
        var to = new RespWriter(bytes);
        if (count is { } given) to.ArrayHeader(given);
        foreach (var argument in arguments) to.Bulk(argument);
        return bytes.Written.ToArray();
    }
}
