import Images
import Testing

@Suite struct PNGTests {
    @Test(arguments: [1, 2, 3, 4]) func encodedPicturesComeBackUnchanged(channels: Int) throws {
        let (width, height) = (7, 5)
        let bytes = (0..<width * height * channels).map { UInt8(($0 * 37 + 11) % 256) }
        let raster = try Raster(width: width, height: height, channels: channels, bytes: bytes)
        let data = try PNG.encode(raster, dotsPerInch: 200)
        #expect(Array(data.prefix(8)) == PNG.signature)
        #expect(try PNG.decode(data) == raster)
    }

    @Test func tornFilesAreRefused() throws {
        let raster = try Raster(width: 64, height: 64, channels: 1, bytes: (0..<4096).map { UInt8($0 * 7 % 251) })
        let data = try PNG.encode(raster)
        #expect(throws: ImageError.self) { try PNG.decode(Array(data.prefix(data.count / 2))) }
        #expect(throws: ImageError.self) { try PNG.decode([]) }
        #expect(throws: ImageError.self) { try PNG.decode(Array("hello, this is not a picture".utf8)) }
    }

    @Test func layoutsThatDoNotFitAreRefused() {
        #expect(throws: ImageError.self) { try Raster(width: 2, height: 2, channels: 3, bytes: [1, 2, 3]) }
        #expect(throws: ImageError.self) { try Raster(width: 0, height: 2, channels: 1, bytes: []) }
        #expect(throws: ImageError.self) { try Raster(width: .max, height: .max, channels: 1, bytes: []) }
    }
}

@Suite struct ResamplingTests {
    @Test(arguments: ResamplingFilter.allCases) func flatPicturesStayFlat(filter: ResamplingFilter) throws {
        let raster = try Raster(width: 9, height: 6, channels: 3, bytes: [UInt8](repeating: 77, count: 162))
        for (width, height) in [(3, 2), (20, 31), (9, 6), (1, 1)] {
            let result = try raster.resized(width: width, height: height, filter: filter)
            #expect(result.bytes.allSatisfy { $0 == 77 })
            #expect(result.bytes.count == width * height * 3)
        }
    }

    @Test func nearestRepeatsPixels() throws {
        let raster = try Raster(width: 2, height: 1, channels: 1, bytes: [10, 200])
        #expect(try raster.resized(width: 4, height: 2, filter: .nearest).bytes == [10, 10, 200, 200, 10, 10, 200, 200])
    }

    @Test func boxAveragesAreas() throws {
        let raster = try Raster(width: 4, height: 2, channels: 1, bytes: [0, 100, 50, 150, 100, 200, 150, 250])
        #expect(try raster.resized(width: 2, height: 1, filter: .box).bytes == [100, 150])
    }

    @Test func impossibleSizesAreRefused() throws {
        let raster = try Raster(width: 1, height: 1, channels: 1, bytes: [0])
        #expect(throws: ImageError.self) { try raster.resized(width: 0, height: 1) }
        #expect(throws: ImageError.self) { try raster.resized(width: 1 << 30, height: 1 << 30) }
    }
}
