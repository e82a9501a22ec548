using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>One item of a row or group, the values before it passed over.</summary>
internal sealed class ItemResult<TRow, T1>(Item<TRow, T1> a, int first) : ResultReader<T1>
{
    public override T1 Read(ref RowDecoder from)
    {
        from.MoveTo(first);
        return a.Read(ref from);
    }
}

/// <summary>Two items of a row or group; a tuple's parts are evaluated in the order written, which is that of the row.</summary>
internal sealed class ItemsResult<TRow, T1, T2>(Item<TRow, T1> a, Item<TRow, T2> b, int first) : ResultReader<(T1, T2)>
{
    public override (T1, T2) Read(ref RowDecoder from)
    {
        from.MoveTo(first);
        return (a.Read(ref from), b.Read(ref from));
    }
}

/// <summary>Three items of a row or group; a tuple's parts are evaluated in the order written, which is that of the row.</summary>
internal sealed class ItemsResult<TRow, T1, T2, T3>(Item<TRow, T1> a, Item<TRow, T2> b, Item<TRow, T3> c, int first) : ResultReader<(T1, T2, T3)>
{
    public override (T1, T2, T3) Read(ref RowDecoder from)
    {
        from.MoveTo(first);
        return (a.Read(ref from), b.Read(ref from), c.Read(ref from));
    }
}

/// <summary>Four items of a row or group; a tuple's parts are evaluated in the order written, which is that of the row.</summary>
internal sealed class ItemsResult<TRow, T1, T2, T3, T4>(Item<TRow, T1> a, Item<TRow, T2> b, Item<TRow, T3> c, Item<TRow, T4> d, int first) : ResultReader<(T1, T2, T3, T4)>
{
    public override (T1, T2, T3, T4) Read(ref RowDecoder from)
    {
        from.MoveTo(first);
        return (a.Read(ref from), b.Read(ref from), c.Read(ref from), d.Read(ref from));
    }
}

/// <summary>Five items of a row or group; a tuple's parts are evaluated in the order written, which is that of the row.</summary>
internal sealed class ItemsResult<TRow, T1, T2, T3, T4, T5>(Item<TRow, T1> a, Item<TRow, T2> b, Item<TRow, T3> c, Item<TRow, T4> d, Item<TRow, T5> e, int first) : ResultReader<(T1, T2, T3, T4, T5)>
{
    public override (T1, T2, T3, T4, T5) Read(ref RowDecoder from)
    {
        from.MoveTo(first);
        return (a.Read(ref from), b.Read(ref from), c.Read(ref from), d.Read(ref from), e.Read(ref from));
    }
}

/// <summary>Six items of a row or group; a tuple's parts are evaluated in the order written, which is that of the row.</summary>
internal sealed class ItemsResult<TRow, T1, T2, T3, T4, T5, T6>(Item<TRow, T1> a, Item<TRow, T2> b, Item<TRow, T3> c, Item<TRow, T4> d, Item<TRow, T5> e, Item<TRow, T6> f, int first) : ResultReader<(T1, T2, T3, T4, T5, T6)>
{
    public override (T1, T2, T3, T4, T5, T6) Read(ref RowDecoder from)
    {
        from.MoveTo(first);
        return (a.Read(ref from), b.Read(ref from), c.Read(ref from), d.Read(ref from), e.Read(ref from), f.Read(ref from));
    }
}
