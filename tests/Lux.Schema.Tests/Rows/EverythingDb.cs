using Lux.Schema.Tests.GeneratedShape;

namespace Lux.Schema.Tests.Rows;

/// <summary>The database of <see cref="Everything"/> and what it refers to.</summary>
internal sealed class EverythingDb : LuxDatabase
{
    public EverythingDb(LuxConnection connection)
        : base(connection, ownsConnection: false, TableOf<Everything, EverythingColumns>(), TableOf<Channel, Channel.Columns>()) => Rows = new(this);

    public EverythingTable Rows { get; }

    internal sealed class EverythingTable(LuxDatabase database) : Table<Everything, EverythingColumns>(database);
}
