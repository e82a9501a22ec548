using Tsavorite.core;

namespace Lux.Engine;

/// <summary>
/// The files that Garnet makes for keys. What it appends to for good, the append-only file and the rows of keys on the disk, waits for room; a checkpoint that finds none fails, and says so
/// to whoever wanted it. Nobody reads a temporary folder after a kill, so there no room is kept.
/// </summary>
internal sealed class KeysFiles(KeysRoom room, bool reserves) : INamedDeviceFactoryCreator
{
    // The native device needs libaio, is often without it and then aborts the process at the first flush.
    private readonly LocalStorageNamedDeviceFactoryCreator _inner = new(deviceType: DeviceType.RandomAccess);

    public INamedDeviceFactory Create(string baseName) => new Folder(_inner.Create(baseName), room, KeysFolder.IsAppendOnly(baseName), reserves);

    private sealed class Folder(INamedDeviceFactory inner, KeysRoom room, bool isAppendOnly, bool reserves) : INamedDeviceFactory
    {
        public IDevice Get(FileDescriptor fileInfo)
        {
            var device = inner.Get(fileInfo);
            var isLog = fileInfo.fileName == "aof.log";
            return isLog || isAppendOnly || fileInfo.fileName is "hlog" or "hlog_objs" ? new KeysLogFile(device, room, reserves && isLog) : device;
        }

        public void Delete(FileDescriptor fileInfo) => inner.Delete(fileInfo);

        public IEnumerable<FileDescriptor> ListContents(string path) => inner.ListContents(path);

        public uint GetSectorSize(FileDescriptor fileInfo) => inner.GetSectorSize(fileInfo);
    }
}
