using System.ComponentModel;
using Lux.Language;
using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>The base of a typed database: generated code adds Connect and a property per table. One per app, safe for many callers at once.</summary>
public abstract partial class LuxDatabase : IAsyncDisposable
{
    private readonly bool _ownsConnection;
    private readonly TableDescriptor[] _tables;

    /// <summary>Made by generated code.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="ownsConnection">Whether the connection ends with the database.</param>
    /// <param name="tables">What its records declare.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected LuxDatabase(LuxConnection connection, bool ownsConnection, params TableDescriptor[] tables)
    {
        ArgumentNullException.ThrowIfNull(connection);
        Connection = connection;
        _ownsConnection = ownsConnection;
        _tables = tables;
    }

    /// <summary>The connection, for commands of any kind.</summary>
    public LuxConnection Connection { get; }

    /// <summary>Limits on how often something may happen.</summary>
    public LuxLimits Limits => field ??= new(this);

    /// <summary>The database's name in the engine: <c>main</c> unless the connection names another one.</summary>
    internal string Name => Connection.Options.Database;

    /// <summary>A key or channel of this database: keys know no databases, so those of another than <c>main</c> begin with its name.</summary>
    internal string KeyOf(string key) => Name == TableName.MainDatabase ? key : $"{Name}:{key}";

    /// <summary>Closes the connection, unless it was there before.</summary>
    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_ownsConnection) await Connection.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>What a record declares; for generated code.</summary>
    /// <typeparam name="TRow">The record.</typeparam>
    /// <typeparam name="TColumns">Its column tokens.</typeparam>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected static TableDescriptor TableOf<TRow, TColumns>()
        where TColumns : class, IRowCodec<TRow, TColumns> => TColumns.Table;
}
